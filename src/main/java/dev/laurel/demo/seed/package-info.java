/** Puts the demo's world in through the same front doors as anybody's, and keeps it up to the day. */
@NullMarked
package dev.laurel.demo.seed;

import org.jspecify.annotations.NullMarked;

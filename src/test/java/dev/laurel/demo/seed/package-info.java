/** The demo's world, put in for real. */
@NullMarked
package dev.laurel.demo.seed;

import org.jspecify.annotations.NullMarked;

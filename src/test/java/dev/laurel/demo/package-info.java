/** The demo's own manners. */
@NullMarked
package dev.laurel.demo;

import org.jspecify.annotations.NullMarked;

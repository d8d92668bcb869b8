/** Draws the demo's crowd around the hand-written people: seeded, so that every demo has the same one. */
@NullMarked
package dev.laurel.demo.crowd;

import org.jspecify.annotations.NullMarked;

/** Measures, proved on small examples and read on real data. */
@NullMarked
package dev.laurel.evaluate;

import org.jspecify.annotations.NullMarked;

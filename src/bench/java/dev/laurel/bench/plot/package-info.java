/** Draws figures as SVG, as text of its own: two logarithmic axes and some lines need no library. */
@NullMarked
package dev.laurel.bench.plot;

import org.jspecify.annotations.NullMarked;

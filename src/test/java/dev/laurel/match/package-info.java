/** Formulas worked by hand, laws over random worlds, and a slow second implementation to compare with. */
@NullMarked
package dev.laurel.match;

import org.jspecify.annotations.NullMarked;

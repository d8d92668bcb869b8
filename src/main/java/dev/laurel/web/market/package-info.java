/** What the market asks for and who can prove it: the plot, its table, and what makers of courses look for. */
@NullMarked
package dev.laurel.web.market;

import org.jspecify.annotations.NullMarked;

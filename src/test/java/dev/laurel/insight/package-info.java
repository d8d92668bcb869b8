/** Figures of the market: what they are, that anybody can work them out again, and that nobody is found by them. */
@NullMarked
package dev.laurel.insight;

import org.jspecify.annotations.NullMarked;

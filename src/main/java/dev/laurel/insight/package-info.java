/**
 * What the market asks for and who can prove it: counts over a whole marketplace, and never about fewer than ten
 * people.
 */
@NullMarked
package dev.laurel.insight;

import org.jspecify.annotations.NullMarked;

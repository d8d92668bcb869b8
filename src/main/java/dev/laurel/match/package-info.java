/**
 * How well a person meets a gig: strength, points, tier, gates, order, explanation. Pure: no framework, clock or I/O.
 *
 * <p>Start at {@link dev.laurel.match.Matcher}. A {@link dev.laurel.match.Yardstick} is one gig made ready to measure
 * many people; {@link dev.laurel.match.Cells} is one person made ready to be measured by many gigs. Both give the same
 * integers, because both add up a {@link dev.laurel.match.Bearing} and read it through the policy's paths.
 */
@NullMarked
package dev.laurel.match;

import org.jspecify.annotations.NullMarked;

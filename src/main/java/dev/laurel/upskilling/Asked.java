package dev.laurel.upskilling;

import dev.laurel.match.Yardstick;
import dev.laurel.skill.ask.Ask;

/**
 * An open gig, ready to measure people.
 *
 * @param version of the gig
 */
record Asked(String id, long version, Ask ask, Yardstick yardstick) {}

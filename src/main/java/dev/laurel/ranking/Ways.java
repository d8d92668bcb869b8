package dev.laurel.ranking;

import dev.laurel.freelancer.Shown;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.terms.Tables;
import java.util.Optional;

/** Knows the cheapest way from where a person stands to QUALIFIED; implemented above this room. */
public interface Ways {
    /**
     * The cheapest way.
     *
     * @param ask of an open gig or a draft
     * @param shown the person
     * @param tables that gates are judged by
     * @param moment at which it is asked
     * @return empty where the person qualifies already, or nothing on offer makes them
     */
    Optional<WayView> cheapest(String tenant, Ask ask, Shown shown, Tables tables, Moment moment);
}

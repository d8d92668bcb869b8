package dev.laurel.index;

import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.terms.Tables;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for people who fit a gig.
 *
 * @param tenant whose people
 * @param ask what the gig asks for
 * @param day UTC day that gates and freshness are judged on
 * @param tables that gates are judged by
 * @param slice which part of the order
 * @param overlay people who are known to stand otherwise than the index has them, by id: as they are now, or empty
 *     where clients cannot see them now
 */
public record PeopleQuery(
        String tenant, Ask ask, LocalDate day, Tables tables, Slice slice, Map<String, Optional<PersonEntry>> overlay) {
    public PeopleQuery {
        overlay = Map.copyOf(overlay);
    }

    /** The same question, laid over the index once more. */
    public PeopleQuery over(Map<String, Optional<PersonEntry>> known) {
        return new PeopleQuery(tenant, ask, day, tables, slice, known);
    }
}

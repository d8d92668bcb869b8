package dev.laurel.index;

import dev.laurel.skill.terms.Tables;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Asks for open gigs that fit a person.
 *
 * @param person as they stand now; their tenant's gigs are searched
 * @param day UTC day that gates and freshness are judged on
 * @param tables that gates are judged by
 * @param slice which part of the order
 * @param overlay gigs that are known to stand otherwise than the index has them, by id: as they are now, or empty where
 *     they are not open now
 */
public record GigsQuery(
        PersonEntry person, LocalDate day, Tables tables, Slice slice, Map<String, Optional<GigEntry>> overlay) {
    public GigsQuery {
        overlay = Map.copyOf(overlay);
    }

    /** The same question, laid over the index once more. */
    public GigsQuery over(Map<String, Optional<GigEntry>> known) {
        return new GigsQuery(person, day, tables, slice, known);
    }
}

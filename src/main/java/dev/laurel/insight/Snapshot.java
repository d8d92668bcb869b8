package dev.laurel.insight;

import java.time.Instant;
import java.util.List;

/**
 * The figures of one marketplace.
 *
 * @param asOf instant as of which evidence was judged and gigs were open, to the microsecond
 * @param skills each once, in the taxonomy's order
 */
record Snapshot(Instant asOf, List<SkillFigures> skills) {
    Snapshot {
        skills = List.copyOf(skills);
    }
}

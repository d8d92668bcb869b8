package dev.laurel.credential;

import dev.laurel.skill.TimedEvidence;
import java.util.List;
import java.util.Set;

/**
 * What a person's credentials prove before and after a change, where they count at all.
 *
 * @param holder {@code frl_…}
 * @param credentials those that are spoken of: all pieces of theirs are in the two lists
 * @param before pieces before
 * @param after pieces after
 */
public record ProofChange(
        String holder, Set<String> credentials, List<TimedEvidence> before, List<TimedEvidence> after) {
    public ProofChange {
        credentials = Set.copyOf(credentials);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}

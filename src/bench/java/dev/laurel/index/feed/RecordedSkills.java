package dev.laurel.index.feed;

import dev.laurel.index.Basis;
import dev.laurel.index.Edition;
import dev.laurel.match.Policy;
import dev.laurel.taxonomy.Taxonomy;

/**
 * With what the program makes its index from a database.
 *
 * @param edition that it notes with the index
 * @param basis that it scores on
 */
public record RecordedSkills(Edition edition, Basis basis) {
    /** As the program would read it now. */
    public static RecordedSkills of(Taxonomy taxonomy, Policy policy) {
        var skills = FrontDoors.skills(taxonomy);
        return new RecordedSkills(new Edition(policy.hash(), skills.digest()), new Basis(policy, skills.graph()));
    }
}

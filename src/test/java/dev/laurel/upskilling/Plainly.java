package dev.laurel.upskilling;

import dev.laurel.index.SmallWorld;
import dev.laurel.match.Score;
import dev.laurel.match.Tier;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.person.Person;
import java.util.ArrayList;
import java.util.List;

/** The plain judgement of one person and one gig. */
final class Plainly {
    private Plainly() {}

    /** Where one person stands with one gig. */
    record Place(boolean listed, Score score) {
        boolean isQualified() {
            return listed && score.tier() == Tier.QUALIFIED;
        }
    }

    static Place place(Asked gig, Person person) {
        var yardstick = gig.yardstick();
        var score = yardstick.score(person, SmallWorld.DAY);
        return new Place(
                score.isListed() && yardstick.gate(person, SmallWorld.DAY).isEmpty(), score);
    }

    static Person with(Person person, List<Evidence> further) {
        var all = new ArrayList<>(person.evidence());
        all.addAll(further);
        return new Person(person.id(), all, person.licences(), person.circumstances());
    }
}

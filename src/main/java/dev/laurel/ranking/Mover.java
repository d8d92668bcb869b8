package dev.laurel.ranking;

import dev.laurel.credential.ProofChange;
import dev.laurel.freelancer.Shown;
import dev.laurel.match.Cells;
import dev.laurel.match.Matcher;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.person.Person;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A person before and after a change of what their credentials prove.
 *
 * @param skills for which they bring something else, at any level
 */
record Mover(Side before, Side after, Set<SkillId> skills) {
    /** The person on one side of the change. */
    record Side(Person person, Cells cells) {}

    static Mover of(Shown shown, ProofChange change, Moment moment, Matcher matcher) {
        var before = side(shown.person(), change, change.before(), moment, matcher);
        var after = side(shown.person(), change, change.after(), moment, matcher);
        return new Mover(before, after, otherwise(before.cells(), after.cells()));
    }

    private static Side side(
            Person now, ProofChange change, List<TimedEvidence> proved, Moment moment, Matcher matcher) {
        var person = with(now, change.credentials(), proved, moment.now());
        return new Side(person, matcher.cells(person, moment.day()));
    }

    /** The person with these pieces in the place of all that the credentials give. */
    private static Person with(Person now, Set<String> credentials, List<TimedEvidence> proved, Instant at) {
        var evidence = Stream.concat(
                        now.evidence().stream().filter(piece -> !credentials.contains(piece.id())),
                        proved.stream().map(piece -> piece.at(at)))
                .toList();
        return new Person(now.id(), evidence, now.licences(), now.circumstances());
    }

    private static Set<SkillId> otherwise(Cells before, Cells after) {
        var skills = new HashSet<>(before.skills());
        skills.addAll(after.skills());
        skills.removeIf(skill -> Arrays.stream(Level.values())
                .allMatch(level -> before.read(skill, level).equals(after.read(skill, level))));
        return Set.copyOf(skills);
    }

    String id() {
        return before.person().id();
    }

    /** Whether anything that a gig may ask for is otherwise. */
    boolean isMoved() {
        return !skills.isEmpty() || !pieces(before).equals(pieces(after));
    }

    private static Set<Evidence> pieces(Side side) {
        return Set.copyOf(side.person().evidence());
    }
}

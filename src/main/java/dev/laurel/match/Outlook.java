package dev.laurel.match;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.Reach;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.person.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One person on one day, measured again and again as if they had some evidence more: what they would bring for the
 * skills that are asked for. The same judgement as of evidence that is really there, so a forecast is the score that
 * results (scoring.md, "Laws"). Immutable; safe for any number of threads.
 */
public final class Outlook {
    private final Policy policy;
    private final SkillGraph graph;
    private final Person person;
    private final LocalDate day;
    private final Set<SkillId> asked;
    private final Cells now;

    Outlook(Policy policy, SkillGraph graph, Person person, LocalDate day, Set<SkillId> asked) {
        this.policy = policy;
        this.graph = graph;
        this.person = person;
        this.day = day;
        this.asked = asked;
        this.now = CellsOf.cells(policy.paths(), Pieces.of(policy, person.evidence(), day), graph);
    }

    /** What they bring now, for every skill and level that their evidence reaches. */
    public Cells now() {
        return now;
    }

    /**
     * What they would bring with further pieces: of those asked skills alone that the pieces say something about. Any
     * other skill reads as it does now.
     */
    public Cells with(List<Evidence> further) {
        var reached = reached(further);
        if (reached.isEmpty()) {
            return Cells.none();
        }
        var all = new ArrayList<>(person.evidence());
        all.addAll(further);
        var readings = new PersonReadings(policy, all, day, new AskedSkills(graph, reached));
        var skills = reached.toArray(SkillId[]::new);
        var rows = new int[skills.length][];
        for (int i = 0; i < skills.length; i++) {
            rows[i] = CellsOf.levels(policy.paths(), readings.bearing(skills[i]), readings.sums(skills[i]), true);
        }
        var numbers = new int[skills.length];
        Arrays.fill(numbers, Reach.UNKNOWN);
        return new Cells(skills, numbers, rows, skills.length);
    }

    /** The person with further pieces, for whatever looks at pieces and not at skills. */
    public Person personWith(List<Evidence> further) {
        var all = new ArrayList<>(person.evidence());
        all.addAll(further);
        return new Person(person.id(), all, person.licences(), person.circumstances());
    }

    private Set<SkillId> reached(List<Evidence> further) {
        var reached = new HashSet<SkillId>();
        for (var piece : further) {
            if (piece.validity() > 0) {
                for (var skill : graph.reach(piece.skill()).keySet()) {
                    if (asked.contains(skill)) {
                        reached.add(skill);
                    }
                }
            }
        }
        return reached;
    }
}

package dev.laurel.match;

import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.Relation;
import dev.laurel.skill.SkillId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All paths of a policy: computed once, read by core, index and explanation. */
final class Paths {
    private static final int[] NOTHING = new int[Grades.MOST + 1];
    private static final int LEVELS = Level.values().length;

    private final Map<Relation, List<Path>> paths = new EnumMap<>(Relation.class);
    /** phi of what claims count: by relation, then asked level, then grades. */
    private final Map<Relation, int[][]> claimPhis = new EnumMap<>(Relation.class);

    /** The same in rows, by the place of the relation among all: a build of an index reads them a billion times. */
    private final Path[][] rows = new Path[Relation.values().length][];

    private final LoneProofs lone = new LoneProofs();
    private final Grades grades;
    private final int steps;
    private final long deliveredWorkMost;

    Paths(PolicyNumbers numbers) {
        steps = numbers.levels().size();
        for (var relation : Relation.values()) {
            paths.put(
                    relation,
                    IntStream.range(0, steps)
                            .mapToObj(step -> new Path(numbers, relation, step))
                            .toList());
        }
        var relations = Relation.values();
        for (int i = 0; i < relations.length; i++) {
            rows[i] = to(relations[i]).toArray(Path[]::new);
        }
        grades = new Grades(numbers.claimed());
        for (var relation : Relation.values()) {
            claimPhis.put(relation, claimPhis(relation));
        }
        deliveredWorkMost = Logarithm.of((double) numbers.deliveredWork() / PolicyNumbers.ONE);
    }

    private int[][] claimPhis(Relation relation) {
        var byLevel = new int[LEVELS][Grades.MOST + 1];
        for (int asked = 1; asked <= LEVELS; asked++) {
            for (int all = 1; all <= Grades.MOST; all++) {
                byLevel[asked - 1][all] = claimPhi(relation, asked, all);
            }
        }
        return byLevel;
    }

    private int claimPhi(Relation relation, int asked, int all) {
        int best = 0;
        for (int level = 1; level <= LEVELS; level++) {
            int grade = Grades.at(all, level);
            if (grade > 0 && grade <= grades.kinds().size()) {
                var kind = grades.kinds().get(grade - 1);
                best = Math.max(
                        best, claim(kind, relation, Math.max(0, asked - level)).phi());
            }
        }
        return best;
    }

    /** The paths of evidence no farther than this, by the levels that it may lie below the asked one, from 0. */
    List<Path> to(Relation farthest) {
        return paths.getOrDefault(farthest, List.of());
    }

    /** The same, of the relation in a place among all. Not to be changed. */
    Path[] to(int relation) {
        return rows[relation];
    }

    /** What single pieces of proof count by these paths. */
    LoneProofs lone() {
        return lone;
    }

    /** What one piece counts as if nobody had verified it; nothing beyond the steps that count. */
    Claim claim(EvidenceKind kind, Relation relation, int stepsBelow) {
        return stepsBelow < steps ? to(relation).get(stepsBelow).claim(kind) : Claim.NONE;
    }

    /** phi of what claims of a skill count, by {@link NamedClaim#grades}. Not to be changed. */
    int[] claimPhis(Relation relation, Level asked) {
        var byLevel = claimPhis.get(relation);
        return byLevel == null ? NOTHING : byLevel[asked.number() - 1];
    }

    /**
     * phi(U) of a skill at a level.
     *
     * @param near the skills whose evidence says something about it
     */
    int bestClaim(List<NamedClaim> claims, Map<SkillId, Relation> near, Level level) {
        int best = 0;
        for (var claim : claims) {
            var relation = near.get(claim.skill());
            best = relation == null ? best : Math.max(best, claimPhis(relation, level)[claim.grades()]);
        }
        return best;
    }

    /** The best grade, at the highest level: no other claims count more. */
    int bestGrades() {
        return Grades.with(0, LEVELS, grades.kinds().size());
    }

    /** By which claims are told apart. */
    Grades grades() {
        return grades;
    }

    /** L of the most that all delivered work together proves. */
    long deliveredWorkMost() {
        return deliveredWorkMost;
    }
}

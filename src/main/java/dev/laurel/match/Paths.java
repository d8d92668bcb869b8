package dev.laurel.match;

import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Relation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All paths of a policy: computed once, read by core, index and explanation. */
final class Paths {
    private final Map<Relation, List<Path>> paths = new EnumMap<>(Relation.class);
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
        deliveredWorkMost = Logarithm.of((double) numbers.deliveredWork() / PolicyNumbers.ONE);
    }

    /** The paths of evidence no farther than this, by the levels that it may lie below the asked one, from 0. */
    List<Path> to(Relation farthest) {
        return paths.getOrDefault(farthest, List.of());
    }

    /** What one piece counts as if nobody had verified it; nothing beyond the steps that count. */
    Claim claim(EvidenceKind kind, Relation relation, int stepsBelow) {
        return stepsBelow < steps ? to(relation).get(stepsBelow).claim(kind) : Claim.NONE;
    }

    /** L of the most that all delivered work together proves. */
    long deliveredWorkMost() {
        return deliveredWorkMost;
    }
}

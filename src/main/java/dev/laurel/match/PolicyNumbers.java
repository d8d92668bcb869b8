package dev.laurel.match;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Relation;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import dev.laurel.skill.ask.Requirement;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A policy file's numbers, read and checked. Arrays are by ordinal; nobody outside {@link Policy} and {@link Paths}
 * sees them.
 */
@SuppressWarnings("ArrayRecordComponent") // read only, package-private, looked up millions of times
record PolicyNumbers(
        int version,
        Map<EvidenceKind, Integer> ceilings,
        Map<EvidenceKind, Integer> claimed,
        Map<Trust, Integer> trust,
        Map<Relation, Integer> near,
        List<Integer> levels,
        List<Integer> tool,
        List<Integer> method,
        int floor,
        int qualify,
        int deliveredWork,
        int weightRequired,
        int weightPreferred,
        int preferredShare) {
    static final int ONE = Evidence.ONE;
    /** A factor that must leave doubt: a proof of exactly one has no logarithm. */
    private static final int BELOW_ONE = ONE - 1;
    /** Of a thousandth phi is 8; far below it proof could count and yet earn no points. */
    private static final int LEAST_FLOOR = ONE / 1000;
    /** Levels below the asked one that still count: one and two. */
    private static final int STEPS = 3;

    static PolicyNumbers read(byte[] file) {
        var text = new PolicyText(file);
        refuseOther(text, "validity.stale", TimedEvidence.STALE_VALIDITY);
        refuseOther(text, "near.maxNarrower", SkillGraph.MAX_NARROWER);
        int floor = text.number("proof.floor", LEAST_FLOOR, BELOW_ONE);
        var numbers = new PolicyNumbers(
                text.number("version", 1, Integer.MAX_VALUE),
                byName(text, "ceiling.", EvidenceKind.class, BELOW_ONE),
                byName(text, "claimed.", EvidenceKind.class, ONE),
                falling("trust", byName(text, "trust.", Trust.class, ONE)),
                falling("near", byName(text, "near.", Relation.class, ONE)),
                falling("level", levels(text)),
                falling("freshness.TOOL", text.numbers("freshness.TOOL", 1, ONE)),
                falling("freshness.METHOD", text.numbers("freshness.METHOD", 1, ONE)),
                floor,
                text.number("proof.qualify", floor, BELOW_ONE),
                text.number("proof.deliveredWork", 1, BELOW_ONE),
                text.number("weight.REQUIRED", 1, Requirement.MAX_WEIGHT),
                text.number("weight.PREFERRED", 1, Requirement.MAX_WEIGHT),
                text.number("weight.preferredShare", 1, BELOW_ONE));
        text.refuseRest();
        return numbers;
    }

    private static <E extends Enum<E>> Map<E, Integer> byName(
            PolicyText text, String prefix, Class<E> names, int most) {
        var numbers = new EnumMap<E, Integer>(names);
        for (var name : EnumSet.allOf(names)) {
            numbers.put(name, text.number(prefix + name.name(), 0, most));
        }
        return Collections.unmodifiableMap(numbers);
    }

    private static List<Integer> levels(PolicyText text) {
        return IntStream.range(0, STEPS)
                .mapToObj(step -> text.number("level." + step, 0, ONE))
                .toList();
    }

    /** In the order of the names, as {@link #falling(String, List)}. */
    private static <E extends Enum<E>> Map<E, Integer> falling(String key, Map<E, Integer> factors) {
        falling(key, List.copyOf(factors.values()));
        return factors;
    }

    /** From exactly one downward: otherwise farther, lower, older or less trusted evidence would count more. */
    private static List<Integer> falling(String key, List<Integer> factors) {
        if (factors.getFirst() != ONE) {
            throw new BadPolicyException(key, "must begin with " + ONE);
        }
        for (int i = 1; i < factors.size(); i++) {
            if (factors.get(i) > factors.get(i - 1)) {
                throw new BadPolicyException(key, "must not rise: " + factors.get(i - 1) + " to " + factors.get(i));
            }
        }
        return factors;
    }

    /** A number that other packages hold as a constant stands here so that the hash tells when it changes. */
    private static void refuseOther(PolicyText text, String key, int constant) {
        int value = text.number(key, 0, Integer.MAX_VALUE);
        if (value != constant) {
            throw new BadPolicyException(key, "this program knows only " + constant);
        }
    }
}

package dev.laurel.match;

import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Importance;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much each part of a gig counts: whole numbers above 0 that sum to exactly 256 over requirements and PREFERRED
 * qualifications together (scoring.md, "Points").
 *
 * @param requirements by their place in the gig
 * @param qualifications by their place in the gig; 0 for mandatory ones
 */
public record Weights(List<Integer> requirements, List<Integer> qualifications) {
    /** The sum of all weights. */
    public static final int SUM = Phi.FULL;

    public Weights {
        requirements = List.copyOf(requirements);
        qualifications = List.copyOf(qualifications);
    }

    /** The weights of a gig with at least one requirement or PREFERRED qualification; all empty or 0 without. */
    public static Weights of(Policy policy, Ask ask) {
        var parts = Part.sorted(ask);
        var units = parts.isEmpty() ? new int[0] : apportioned(shares(policy, parts));
        var requirements = new int[ask.requirements().size()];
        var qualifications = new int[ask.qualifications().size()];
        for (int i = 0; i < units.length; i++) {
            var part = parts.get(i);
            (part.isQualification() ? qualifications : requirements)[part.index()] = units[i];
        }
        return new Weights(
                IntStream.of(requirements).boxed().toList(),
                IntStream.of(qualifications).boxed().toList());
    }

    /**
     * What the parts weigh against each other, in whole numbers. If the client set no weight and the PREFERRED together
     * exceed their share s of the whole, they are scaled to it: preferred by s * required sum, required by (1 - s) *
     * preferred sum.
     */
    private static long[] shares(Policy policy, List<Part> parts) {
        long required = sum(policy, parts, Importance.REQUIRED);
        long preferred = sum(policy, parts, Importance.PREFERRED);
        long share = policy.preferredShare();
        boolean isSet = parts.stream().anyMatch(part -> part.set() != null);
        boolean isScaled = !isSet && required > 0 && preferred * PolicyNumbers.ONE > share * (required + preferred);
        long requiredBy = isScaled ? (PolicyNumbers.ONE - share) * preferred : 1;
        long preferredBy = isScaled ? share * required : 1;
        return parts.stream()
                .mapToLong(part ->
                        weight(policy, part) * (part.importance() == Importance.REQUIRED ? requiredBy : preferredBy))
                .toArray();
    }

    private static long sum(Policy policy, List<Part> parts, Importance importance) {
        return parts.stream()
                .filter(part -> part.importance() == importance)
                .mapToLong(part -> weight(policy, part))
                .sum();
    }

    private static long weight(Policy policy, Part part) {
        return part.set() == null ? policy.weight(part.importance()) : part.set();
    }

    /** Largest remainder of 256; ties to the earlier; then each 0 becomes 1, taken from the largest. */
    private static int[] apportioned(long[] shares) {
        long whole = IntStream.range(0, shares.length).mapToLong(i -> shares[i]).sum();
        var units = new int[shares.length];
        var remainders = new long[shares.length];
        int left = SUM;
        for (int i = 0; i < shares.length; i++) {
            units[i] = (int) (shares[i] * SUM / whole);
            remainders[i] = shares[i] * SUM % whole;
            left -= units[i];
        }
        for (; left > 0; left--) {
            int most = largest(remainders);
            units[most]++;
            remainders[most] = -1;
        }
        return withoutZeros(units);
    }

    private static int[] withoutZeros(int[] units) {
        for (int i = 0; i < units.length; i++) {
            if (units[i] == 0) {
                units[largest(IntStream.of(units).asLongStream().toArray())]--;
                units[i] = 1;
            }
        }
        return units;
    }

    /** Index of the largest value, the first of equals. */
    private static int largest(long[] values) {
        int most = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[most]) {
                most = i;
            }
        }
        return most;
    }
}

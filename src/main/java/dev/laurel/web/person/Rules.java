package dev.laurel.web.person;

import dev.laurel.match.Policy;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Nature;
import dev.laurel.skill.Relation;
import dev.laurel.skill.Trust;
import dev.laurel.skill.ask.Importance;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The numbers that decide a rank, as the policy in force has them.
 *
 * @param hash of the policy
 * @param version its number
 */
public record Rules(String hash, int version, Policy policy) {
    private static final int PER_CENT = 10_000;
    /** Decimal places of a millionth in per cent. */
    private static final int PLACES = 4;

    private static final int QUARTERS_A_YEAR = 4;
    /** Quarters that are drawn: six years and a half, longer than any freshness falls. */
    private static final int QUARTERS = 26;
    /** Levels below the asked one that are shown: more than the policy can name. */
    static final int STEPS = 4;

    private static final int HIGH = 100;

    static Rules of(Policy policy) {
        return new Rules(policy.hash(), policy.version(), policy);
    }

    /**
     * A number of the policy, in millionths.
     *
     * @param name a constant's name, or a number of steps
     */
    public record Factor(String name, int millionths) {
        /** Exactly: a millionth is a ten-thousandth of a per cent. */
        public String percent() {
            return BigDecimal.valueOf(millionths, PLACES).stripTrailingZeros().toPlainString();
        }

        public double share() {
            return (double) millionths / Evidence.ONE;
        }
    }

    /** What each kind of evidence proves at most. */
    public List<Factor> ceilings() {
        return factors(EvidenceKind.values(), kind -> policy.ceiling(kind));
    }

    /** What each kind counts where nobody has verified it. */
    public List<Factor> claimed() {
        return factors(EvidenceKind.values(), kind -> policy.claimed(kind));
    }

    /** What trust in the issuer is worth. */
    public List<Factor> trust() {
        return factors(Trust.values(), trust -> policy.trust(trust));
    }

    /** What a skill proves of another one. */
    public List<Factor> near() {
        return factors(Relation.values(), relation -> policy.near(relation));
    }

    /** What evidence of lower levels is worth, by steps below. */
    public List<Factor> levels() {
        return IntStream.range(0, STEPS)
                .mapToObj(step -> new Factor(Integer.toString(step), policy.level(step)))
                .toList();
    }

    public Factor floor() {
        return new Factor("floor", policy.proofFloor());
    }

    public Factor qualify() {
        return new Factor("qualify", policy.qualifyingProof());
    }

    /** From where proof qualifies up to certainty. */
    public Factor aboveQualify() {
        return new Factor("aboveQualify", Evidence.ONE - policy.qualifyingProof());
    }

    public Factor deliveredWork() {
        return new Factor("deliveredWork", policy.deliveredWorkCap());
    }

    public Factor preferredShare() {
        return new Factor("preferredShare", policy.preferredShare());
    }

    public int weightRequired() {
        return policy.weight(Importance.REQUIRED);
    }

    public int weightPreferred() {
        return policy.weight(Importance.PREFERRED);
    }

    /** Years after which evidence of a tool falls no further. */
    public double toolYears() {
        return years(Nature.TOOL);
    }

    /** The same for a method. */
    public double methodYears() {
        return years(Nature.METHOD);
    }

    /** What is left of a tool's proof after that, as a share of one. */
    public double toolLeast() {
        return least(Nature.TOOL);
    }

    /** The same for a method. */
    public double methodLeast() {
        return least(Nature.METHOD);
    }

    private double least(Nature nature) {
        return (double) freshness(nature, QUARTERS) / Evidence.ONE;
    }

    /** How evidence of a tool fades, as points of a drawing: quarters to the right, per cent upward. */
    public String toolLine() {
        return line(Nature.TOOL);
    }

    /** The same for a method. */
    public String methodLine() {
        return line(Nature.METHOD);
    }

    private double years(Nature nature) {
        return (double) IntStream.rangeClosed(0, QUARTERS)
                        .filter(quarter -> freshness(nature, quarter) == freshness(nature, QUARTERS))
                        .findFirst()
                        .orElseThrow()
                / QUARTERS_A_YEAR;
    }

    /** A quarter's value holds until the next begins. */
    private String line(Nature nature) {
        return IntStream.range(0, QUARTERS)
                .mapToObj(quarter -> {
                    var high = HIGH - freshness(nature, quarter) / PER_CENT;
                    return quarter + "," + high + " " + (quarter + 1) + "," + high;
                })
                .collect(Collectors.joining(" "));
    }

    private int freshness(Nature nature, int quarters) {
        return policy.freshness(EvidenceKind.CREDENTIAL, nature, quarters);
    }

    private static <E extends Enum<E>> List<Factor> factors(E[] names, java.util.function.ToIntFunction<E> number) {
        return Arrays.stream(names)
                .map(name -> new Factor(name.name(), number.applyAsInt(name)))
                .toList();
    }
}

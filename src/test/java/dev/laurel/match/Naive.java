package dev.laurel.match;

import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Strength written a second time, straight from the page and as slowly as it likes: every number typed anew, every path
 * tried for every piece. Nothing of the core is used but the words of the domain.
 */
record Naive(Map<SkillId, Set<SkillId>> broader, Map<SkillId, Set<SkillId>> related, LocalDate day, Fault fault) {
    private static final double TWO_24 = 16_777_216;
    private static final List<BigDecimal> NEAR = decimals("1", ".9", ".81", ".4", ".3");
    private static final List<BigDecimal> LEVEL = decimals("1", ".6", ".25");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    static List<BigDecimal> decimals(String... numbers) {
        return List.of(numbers).stream().map(BigDecimal::new).toList();
    }

    /** P. */
    double proof(List<Evidence> evidence, SkillId skill, int level) {
        if (fault == Fault.NEAR_ADDS_UP) {
            return 1 - StrictMath.pow(2, -sum(evidence, skill, level, NEAR.getLast(), LEVEL.getLast()) / TWO_24);
        }
        double most = 0;
        for (var n : NEAR) {
            for (var k : LEVEL) {
                var nk = n.multiply(k);
                long sum = sum(evidence, skill, level, n, k);
                if (reaches(sum, new BigDecimal(".10"), nk)) {
                    double threshold = reaches(sum, new BigDecimal(".30"), nk) ? .30 : .10;
                    double value = nk.doubleValue() * (1 - StrictMath.pow(2, -sum / TWO_24));
                    most = Math.max(most, Math.max(threshold, value));
                }
            }
        }
        return most;
    }

    /** The tier's test. */
    boolean proves(List<Evidence> evidence, SkillId skill, int level) {
        if (fault == Fault.TIER_BY_STRENGTH) {
            return proof(evidence, skill, level) >= .30;
        }
        var threshold = new BigDecimal(".30");
        return reaches(sum(evidence, skill, level, NEAR.get(0), LEVEL.get(0)), threshold, NEAR.get(0))
                || reaches(sum(evidence, skill, level, NEAR.get(1), LEVEL.get(0)), threshold, NEAR.get(1));
    }

    /** U. */
    BigDecimal claimed(List<Evidence> evidence, SkillId skill, int level) {
        var all = evidence.stream()
                .filter(e -> fault != Fault.VERIFIED_LEAVES_CLAIMS || !isVerified(e))
                .map(e -> u(e).multiply(near(e.skill(), skill))
                        .multiply(level(e.level().number(), level)));
        return fault == Fault.CLAIMS_SUMMED
                ? all.reduce(BigDecimal.ZERO, BigDecimal::add).min(BigDecimal.ONE)
                : all.reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    static int phi(BigDecimal x) {
        return x.sqrt(MathContext.DECIMAL128)
                .multiply(BigDecimal.valueOf(256))
                .add(HALF)
                .intValue();
    }

    private static BigDecimal u(Evidence e) {
        if (e.validity() == 0) {
            return BigDecimal.ZERO;
        }
        return new BigDecimal(
                e.kind() == EvidenceKind.CLAIM ? ".05" : e.kind() == EvidenceKind.ENDORSEMENT ? ".15" : ".10");
    }

    private long sum(List<Evidence> evidence, SkillId skill, int level, BigDecimal n, BigDecimal k) {
        var best = new HashMap<String, BigDecimal>();
        int number = 0;
        for (var e : evidence) {
            var near = near(e.skill(), skill);
            var steps = level(e.level().number(), level);
            if (isVerified(e) && near.compareTo(n) >= 0 && steps.compareTo(k) >= 0) {
                number++;
                best.merge(group(e, number), q(e, near, steps), this::better);
            }
        }
        return sumOf(best, "work", .85) + sumOf(best, "else", 1);
    }

    private static long sumOf(Map<String, BigDecimal> best, String which, double most) {
        long sum = best.entrySet().stream()
                .filter(group -> group.getKey().startsWith(which))
                .mapToLong(group -> logarithm(group.getValue().doubleValue()))
                .sum();
        return most < 1 ? Math.min(sum, logarithm(most)) : sum;
    }

    private BigDecimal better(BigDecimal one, BigDecimal other) {
        return fault == Fault.LAST_OF_GROUP ? other : one.max(other);
    }

    private String group(Evidence e, int number) {
        var kind = e.kind() == EvidenceKind.DELIVERED_WORK ? "work " : "else ";
        return kind + (fault == Fault.GROUPS_FORGOTTEN ? number : e.group());
    }

    private BigDecimal q(Evidence e, BigDecimal near, BigDecimal level) {
        var q = ceiling(e.kind())
                .multiply(trust(e.trust()))
                .multiply(freshness(e))
                .multiply(millionths(e.validity()));
        return fault == Fault.NEAR_ADDS_UP ? q.multiply(near).multiply(level) : q;
    }

    private static boolean reaches(long sum, BigDecimal threshold, BigDecimal nk) {
        return threshold.compareTo(nk) < 0
                && sum >= logarithm(threshold.divide(nk, new MathContext(40)).doubleValue());
    }

    private static long logarithm(double x) {
        return Math.round(-TWO_24 * (StrictMath.log(1 - x) / StrictMath.log(2)));
    }

    boolean isVerified(Evidence e) {
        if (e.validity() == 0) {
            return false;
        }
        if (fault == Fault.UNVERIFIED_PROVES) {
            return true;
        }
        return switch (e.kind()) {
            case LICENCE -> e.assurance() == Assurance.E5 && e.trust() != Trust.UNTRUSTED;
            case ASSESSED_CREDENTIAL, CREDENTIAL ->
                (e.assurance() == Assurance.E4 || e.assurance() == Assurance.E5) && e.trust() != Trust.UNTRUSTED;
            case DELIVERED_WORK -> e.trust() != Trust.UNTRUSTED;
            case ENDORSEMENT, CLAIM -> false;
        };
    }

    /** Best of: same, one step narrower, two steps narrower, related, one step broader; else 0. */
    BigDecimal near(SkillId from, SkillId to) {
        if (from.equals(to)) {
            return NEAR.get(0);
        }
        boolean isProvable = broader.values().stream()
                        .filter(parents -> parents.contains(to))
                        .count()
                <= 50;
        if (isProvable && parents(from).contains(to)) {
            return NEAR.get(1);
        }
        if (isProvable
                && parents(from).stream().anyMatch(parent -> parents(parent).contains(to))) {
            return NEAR.get(2);
        }
        if (related.getOrDefault(from, Set.of()).contains(to)
                || related.getOrDefault(to, Set.of()).contains(from)) {
            return NEAR.get(3);
        }
        return parents(to).contains(from) ? NEAR.get(4) : BigDecimal.ZERO;
    }

    private Set<SkillId> parents(SkillId skill) {
        return broader.getOrDefault(skill, Set.of());
    }

    private BigDecimal level(int mine, int asked) {
        int below = fault == Fault.EXACT_LEVEL ? Math.abs(asked - mine) : Math.max(0, asked - mine);
        return below < LEVEL.size() ? LEVEL.get(below) : BigDecimal.ZERO;
    }

    private static BigDecimal ceiling(EvidenceKind kind) {
        return new BigDecimal(
                switch (kind) {
                    case LICENCE -> ".98";
                    case ASSESSED_CREDENTIAL -> ".90";
                    case DELIVERED_WORK -> ".80";
                    case CREDENTIAL -> ".60";
                    case ENDORSEMENT -> ".15";
                    case CLAIM -> ".05";
                });
    }

    private static BigDecimal trust(Trust trust) {
        return new BigDecimal(
                switch (trust) {
                    case ACCREDITED -> "1";
                    case RECOGNISED -> ".9";
                    case LISTED -> ".75";
                    // a sound implementation never multiplies by it
                    case UNTRUSTED -> ".5";
                });
    }

    private BigDecimal freshness(Evidence e) {
        if (e.kind() == EvidenceKind.LICENCE) {
            return BigDecimal.ONE;
        }
        int age = 0;
        for (var month = e.issuedOn().withDayOfMonth(1).plusMonths(1);
                !month.isAfter(day);
                month = month.plusMonths(1)) {
            age += month.getMonthValue() % 3 == 1 ? 1 : 0;
        }
        double quarters = fault == Fault.RIPENING ? Math.max(0, 20 - age) : Math.max(0, age - 1);
        double halfLife = e.nature() == Nature.TOOL ? 8 : 20;
        return millionths((int) Math.round(1e6 * Math.max(.5, Math.pow(2, -quarters / halfLife))));
    }

    private static BigDecimal millionths(int factor) {
        return BigDecimal.valueOf(factor, 6);
    }
}

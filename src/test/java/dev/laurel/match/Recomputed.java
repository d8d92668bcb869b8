package dev.laurel.match;

import dev.laurel.match.Explanation.OfRequirement;
import dev.laurel.skill.EvidenceKind;

/** Recomputes a part of a score from what its explanation shows and nothing else, as a reader's script would. */
final class Recomputed {
    private static final double TWO_24 = 16_777_216;

    private Recomputed() {}

    static boolean agrees(OfRequirement part) {
        int claimPhi = part.bestClaim() == null ? 0 : phi(part.bestClaim().u());
        return close(strength(part), part.strength())
                && phi(part.strength()) == part.phi()
                && part.points() == part.weight() * part.phi()
                && part.claimed() == part.weight() * claimPhi
                && part.fulfilment().status().equals(status(part));
    }

    private static double strength(OfRequirement part) {
        var proof = part.proof();
        if (proof == null) {
            return 0;
        }
        long work = 0;
        long other = 0;
        for (var group : proof.groups()) {
            var best = group.best();
            long more = best.near() >= proof.near() && best.level() >= proof.level() ? logarithm(best.q()) : 0;
            work += best.evidence().kind() == EvidenceKind.DELIVERED_WORK ? more : 0;
            other += best.evidence().kind() == EvidenceKind.DELIVERED_WORK ? 0 : more;
        }
        double nk = proof.near() * proof.level();
        long sum = other + Math.min(work, logarithm(.85));
        double floor = sum >= logarithm(.10 / nk) ? .10 : 0;
        double reached = .30 < nk && sum >= logarithm(.30 / nk) ? .30 : floor;
        return Math.max(reached, nk * (1 - Math.pow(2, -sum / TWO_24)));
    }

    private static String status(OfRequirement part) {
        if (part.fulfilment() instanceof Fulfilment.Met) {
            return "MET";
        }
        if (part.phi() > 0) {
            return "PARTIAL";
        }
        return part.bestClaim() == null ? "MISSING" : "UNPROVEN";
    }

    private static long logarithm(double x) {
        return (long) Math.floor(-TWO_24 * (Math.log(1 - x) / Math.log(2)) + .5);
    }

    private static int phi(double x) {
        return (int) Math.floor(256 * Math.sqrt(x) + .5);
    }

    /** A script's logarithm may differ by one unit of 2^-24, its product by a unit in the last place. */
    private static boolean close(double one, double other) {
        return Math.abs(one - other) < 1e-6;
    }
}

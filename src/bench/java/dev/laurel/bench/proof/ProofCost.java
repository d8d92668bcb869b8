package dev.laurel.bench.proof;

import dev.laurel.bench.measure.Spread;

/**
 * What verifying badges with one kind of proof takes, on one thread.
 *
 * @param kind of proof
 * @param verified how many verifications were measured, each VERIFIED
 * @param whole wall time of whole verifications, all thirteen steps
 * @param wholeCpu processor time of the same
 * @param bare wall time of canonical form, digests and signature by the libraries alone
 * @param bareCpu processor time of the same
 * @param proof wall time of what the proof itself asks for: of a token its signature
 * @param allocatedKb by a whole verification, on average
 */
public record ProofCost(
        String kind,
        int verified,
        Spread whole,
        Spread wholeCpu,
        Spread bare,
        Spread bareCpu,
        Spread proof,
        double allocatedKb) {
    /** How much more the whole takes, by the medians of processor time. */
    public double ratio() {
        return wholeCpu.p50() / bareCpu.p50();
    }

    /** The same by the times that ninety-nine of a hundred do not exceed. */
    public double ratioOfSlowest() {
        return wholeCpu.p99() / bareCpu.p99();
    }
}

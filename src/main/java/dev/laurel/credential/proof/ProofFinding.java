package dev.laurel.credential.proof;

import dev.laurel.credential.report.Check;
import java.util.List;
import java.util.Optional;

/**
 * What one proof is worth.
 *
 * @param checks of the proof step; a good signature is a pass of PROOF_BAD
 * @param signature how the signature itself came out
 * @param binding whose key it was; empty unless the signature is good, or nobody's key could be found to try it with
 */
record ProofFinding(List<Check> checks, Signature signature, Optional<KeyBinding> binding) {
    enum Signature {
        GOOD,
        BAD,
        /** No key at hand to try it with. */
        UNKNOWN,
        UNSUPPORTED
    }

    static ProofFinding refused(Signature signature, Check check) {
        return new ProofFinding(List.of(check), signature, Optional.empty());
    }
}

package dev.laurel.bench;

import dev.laurel.bench.proof.ProofCost;
import dev.laurel.bench.proof.Verifying;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * All that a run of {@code --verify} found.
 *
 * @param day UTC, on which it was measured
 */
record VerifyReport(Machine machine, String day, List<ProofCost> costs) {
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 10;
    private static final int BADGES = 100;

    /** Checks the answers, and measures. */
    static VerifyReport measure(Steps steps) throws GeneralSecurityException, IOException {
        var costs = new Verifying(WARM_UP, ROUNDS, BADGES).measure(steps::at);
        return new VerifyReport(
                Machine.withoutDatabase(), LocalDate.now(ZoneOffset.UTC).toString(), costs);
    }
}

package dev.laurel.bench.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.bench.check.AnswersDifferException;
import dev.laurel.credential.report.Outcome;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

/** The measurement of verification in small, and that nothing is measured whose answers are wrong. */
class VerifyingTest {
    @Test
    void everyKindOfProofIsMeasuredWithRightAnswers() throws GeneralSecurityException {
        var costs = new Verifying(0, 1, 2).measure(step -> {});
        assertEquals(ProofKind.values().length, costs.size());
        costs.forEach(cost -> assertTrue(
                cost.verified() == 2 && cost.whole().p50() > 0 && cost.bare().p50() > 0, cost.toString()));
    }

    @Test
    void anEngineThatBelievesEverythingIsNotMeasured() {
        var believing = new Verifying(0, 1, 1, (badge, context) -> Outcome.VERIFIED);
        assertThrows(AnswersDifferException.class, () -> believing.measure(step -> {}));
    }

    @Test
    void anEngineThatBelievesNothingIsNotMeasured() {
        var doubting = new Verifying(0, 1, 1, (badge, context) -> Outcome.INVALID);
        assertThrows(AnswersDifferException.class, () -> doubting.measure(step -> {}));
    }
}

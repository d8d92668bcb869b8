package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * A verifier with a well-known fault would accept what the attack corpus holds: each fault is planted by taking its one
 * check out of the report, and the attack that {@link AttackTest} then sees accepted is named. A fault that some other
 * check still stopped would show nothing here.
 */
class PlantedFaultsTest {
    @Test
    void skippingCoverageIsCaughtByAnUnsignedWordInTheAchievement() {
        assertCaught(
                "unsigned word in the achievement",
                DocumentAttacks.all(),
                Code.TERM_UNSIGNED,
                report -> report.with(StepResult.done(Step.COVERAGE, List.of())));
    }

    @Test
    void readingOnlyTheFirstStatusEntryIsCaughtByASecondThatIsRevoked() {
        assertCaught(
                "the second of two revocation entries",
                StatusAttacks.all(),
                Code.STATUS_REVOKED,
                report -> report.with(StepResult.done(Step.STATUS, onFirstEntry(report))));
    }

    @Test
    void readingOnlyTheFirstStatusEntryIsCaughtByASuspension() {
        assertCaught(
                "suspended, the second of two entries",
                StatusAttacks.all(),
                Code.STATUS_SUSPENDED,
                report -> report.with(StepResult.done(Step.STATUS, onFirstEntry(report))));
    }

    private static List<Check> onFirstEntry(Report report) {
        return report.step(Step.STATUS).checks().stream()
                .filter(check -> check.path().endsWith("/0"))
                .toList();
    }

    @Test
    void trustingTheKeyInTheFragmentIsCaughtByAStrangersKeyThere() {
        assertCaught(
                "key in the fragment of an https issuer with keys",
                KeyAttacks.all(),
                Code.KEY_NOT_ISSUERS,
                PlantedFaultsTest::trustingAnyKey);
    }

    @Test
    void trustingTheKeyInTheHeaderIsCaughtByAForgersKeyThere() {
        assertCaught(
                "header jwk of the forger's under the issuer's kid",
                TokenAttacks.all(),
                Code.KEY_NOT_ISSUERS,
                PlantedFaultsTest::trustingAnyKey);
    }

    @Test
    void trustingAnyHostIsCaughtByAnAssertionElsewhere() {
        assertCaught(
                "assertion of the academy's badge on a stranger's host",
                OlderBadgeAttacks.all(),
                Code.KEY_NOT_ISSUERS,
                PlantedFaultsTest::trustingAnyKey);
    }

    /** Later steps were skipped because of the refusal; they were never in the way. */
    private static Report trustingAnyKey(Report report) {
        return report.with(StepResult.done(Step.KEY, List.of())).with(StepResult.done(Step.STATUS, List.of()));
    }

    private static void assertCaught(String name, List<Attack> corpus, Code code, UnaryOperator<Report> fault) {
        var attack = corpus.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no attack named " + name));
        assertEquals(code, attack.code());
        var world = new World();
        var report = world.verify(attack.input().apply(world)).report();
        assertTrue(!isPass(report), "the attack is accepted without any fault");
        assertTrue(isPass(fault.apply(report)), "the fault changes nothing: another check stops the attack");
    }

    private static boolean isPass(Report report) {
        return report.outcome() == Outcome.VERIFIED || report.outcome() == Outcome.VERIFIED_WITH_LIMITS;
    }
}

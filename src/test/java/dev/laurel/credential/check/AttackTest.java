package dev.laurel.credential.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.ReportJson;
import dev.laurel.skill.Assurance;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every attack is refused or left undecided, and by the check that should see it. */
class AttackTest {
    @TestFactory
    Stream<DynamicTest> noAttackIsProof() {
        return attacks().map(attack -> DynamicTest.dynamicTest(attack.name(), () -> expectRefused(attack)));
    }

    private static Stream<Attack> attacks() {
        return Stream.of(
                        TokenAttacks.all(),
                        ImageAttacks.all(),
                        PackAttacks.all(),
                        OlderBadgeAttacks.all(),
                        DocumentAttacks.all(),
                        KeyAttacks.all(),
                        StatusAttacks.all(),
                        SubjectAttacks.all(),
                        TrustAttacks.all())
                .flatMap(List::stream);
    }

    private static void expectRefused(Attack attack) {
        var world = new World();
        var verification = world.verify(attack.input().apply(world));
        var report = ReportJson.of(verification.report()).toPrettyString();
        assertFalse(verification.report().assurance().isAtLeast(Assurance.E4) && isProof(verification), report);
        var reason = switch (verification.verdict()) {
            case Verdict.Verified verified -> throw new AssertionError("accepted: " + report);
            case Verdict.Refused refused -> refused.reason();
            case Verdict.Undecided undecided -> undecided.reason();
        };
        assertEquals(attack.code(), reason, report);
        assertEquals(attack.outcome(), verification.report().outcome(), report);
    }

    private static boolean isProof(Verification verification) {
        return verification.report().outcome() == Outcome.VERIFIED
                || verification.report().outcome() == Outcome.VERIFIED_WITH_LIMITS;
    }

    @Test
    void theBadgeThatTheAttacksStartFromIsGenuine() {
        var world = new World();
        assertInstanceOf(Verdict.Verified.class, world.verify(world.signed()).verdict());
        assertInstanceOf(Verdict.Verified.class, world.verify(world.token()).verdict());
    }

    @Test
    void theHarnessSeesAnAcceptedAttackAndAWrongReason() {
        var accepted = Attack.refused(
                "planted: a genuine badge", Code.PROOF_BAD, w -> w.signed().toString());
        assertThrows(AssertionError.class, () -> expectRefused(accepted));
        var wrongReason = Attack.refused(
                "planted: another reason", Code.EXPIRED, w -> w.badge().toString());
        assertThrows(AssertionError.class, () -> expectRefused(wrongReason));
    }

    @Test
    void noForgedCredentialMakesUsAskTheForger() {
        for (var attack : Stream.of(TokenAttacks.all(), KeyAttacks.all())
                .flatMap(List::stream)
                .toList()) {
            var world = new World();
            world.verify(attack.input().apply(world));
            assertTrue(
                    world.asked.stream().map(URI::getHost).noneMatch("stranger.example"::equals),
                    attack.name() + " asked " + world.asked);
        }
    }
}

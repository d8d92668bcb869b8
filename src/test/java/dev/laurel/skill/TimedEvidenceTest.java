package dev.laurel.skill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimedEvidenceTest {
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant STALE = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant UNDECIDED = Instant.parse("2026-02-07T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-01T00:00:00Z");

    private static Evidence piece(EvidenceKind kind, Assurance assurance, Trust trust) {
        return new Evidence(
                "crd_x",
                kind,
                assurance,
                new SkillId("laurel:sql"),
                Nature.TOOL,
                Level.INTERMEDIATE,
                trust,
                "iss_a",
                LocalDate.of(2026, 1, 1),
                Evidence.ONE,
                null,
                null);
    }

    private static TimedEvidence timed() {
        var piece = piece(EvidenceKind.CREDENTIAL, Assurance.E4, Trust.RECOGNISED);
        return new TimedEvidence(piece, FROM, UNTIL, STALE, UNDECIDED);
    }

    @Test
    void itCountsFromItsFirstInstantToItsLast() {
        assertEquals(0, timed().at(FROM.minusNanos(1)).validity());
        assertEquals(Evidence.ONE, timed().at(FROM).validity());
        assertEquals(Evidence.ONE, timed().at(UNTIL.minusNanos(1)).validity());
        assertEquals(0, timed().at(UNTIL).validity());
    }

    @Test
    void aStaleStatusHalvesItAndAnUnknownOneTakesItsProof() {
        assertTrue(timed().at(STALE.minusNanos(1)).isVerified());
        assertEquals(TimedEvidence.STALE_VALIDITY, timed().at(STALE).validity());
        assertTrue(timed().at(STALE).isVerified());
        assertEquals(Evidence.ONE, timed().at(UNDECIDED).validity());
        assertFalse(timed().at(UNDECIDED).isVerified());
    }

    @Test
    void theNextChangeIsTheNearestMarkAhead() {
        assertEquals(FROM, timed().nextChange(FROM.minusSeconds(1)));
        assertEquals(STALE, timed().nextChange(FROM));
        assertEquals(UNDECIDED, timed().nextChange(STALE));
        assertEquals(UNTIL, timed().nextChange(UNDECIDED));
        assertNull(timed().nextChange(UNTIL));
    }

    @Test
    void whatWasRevokedStaysRevokedAtAnyTime() {
        var revoked = new TimedEvidence(timed().evidence().withValidity(0), FROM, UNTIL, STALE, UNDECIDED);
        assertEquals(0, revoked.at(STALE).validity());
        assertEquals(0, revoked.at(UNDECIDED).validity());
    }

    @Test
    void onlyTheKindsAndStandingsOfTheContractAreProof() {
        assertTrue(piece(EvidenceKind.LICENCE, Assurance.E5, Trust.ACCREDITED).isVerified());
        assertFalse(piece(EvidenceKind.LICENCE, Assurance.E4, Trust.ACCREDITED).isVerified());
        assertTrue(piece(EvidenceKind.CREDENTIAL, Assurance.E4, Trust.LISTED).isVerified());
        assertFalse(
                piece(EvidenceKind.CREDENTIAL, Assurance.E3, Trust.ACCREDITED).isVerified());
        assertFalse(piece(EvidenceKind.ASSESSED_CREDENTIAL, Assurance.E5, Trust.UNTRUSTED)
                .isVerified());
        assertTrue(piece(EvidenceKind.DELIVERED_WORK, Assurance.E0, Trust.ACCREDITED)
                .isVerified());
        assertFalse(piece(EvidenceKind.DELIVERED_WORK, Assurance.E5, Trust.UNTRUSTED)
                .isVerified());
        assertFalse(
                piece(EvidenceKind.ENDORSEMENT, Assurance.E5, Trust.ACCREDITED).isVerified());
        assertFalse(piece(EvidenceKind.CLAIM, Assurance.E5, Trust.ACCREDITED).isVerified());
        assertFalse(piece(EvidenceKind.LICENCE, Assurance.E5, Trust.ACCREDITED)
                .withValidity(0)
                .isVerified());
    }
}

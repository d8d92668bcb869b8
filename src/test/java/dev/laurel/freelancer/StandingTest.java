package dev.laurel.freelancer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.TimedLicence;
import dev.laurel.skill.Achievement;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.person.HeldLicence;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on a profile: stored, read back, and read at an instant. */
class StandingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static String stored(TimedEvidence timed) {
        return Stored.texts(List.of(timed), StoredEvidence::write);
    }

    private static ObjectNode piece(TimedEvidence timed) {
        return Stored.readList(stored(timed), ObjectNode.class).getFirst();
    }

    @Test
    void everyPieceOfEvidenceReadsBackAsItWasStored() {
        var random = new Random(30);
        for (int i = 0; i < 2_000; i++) {
            var timed = anyEvidence(random);
            var stored = stored(timed);
            assertEquals(List.of(timed), StoredEvidence.list(stored), stored);
        }
    }

    @Test
    void everyInstantReadsBackAsItIsWritten() {
        var random = new Random(31);
        for (int i = 0; i < 2_000; i++) {
            var fraction = new int[] {0, 120_000_000, 120_000, 1, 999_999_999}[random.nextInt(5)];
            // From the first second of the year 0 to the last one of the year 9999.
            var instant = Instant.ofEpochSecond(random.nextLong(-62_167_219_200L, 253_402_300_800L), fraction);
            assertEquals(instant, Stored.instant(instant.toString()));
        }
        for (var text : List.of(
                "2026-11-22T24:00:00Z", "2026-11-22T23:59:60Z", "+12026-11-22T10:00:00Z", "2026-11-22T10:00:00.12Z")) {
            assertEquals(Instant.parse(text), Stored.instant(text));
        }
        for (var text : List.of(
                "2026-02-30T10:00:00Z",
                "2026-11-22T25:00:00Z",
                "2026-11-22 10:00:00Z",
                "2026-11-22T10:00:00.1234567890Z",
                "2026-11-22T10:00:00.x00Z",
                "soon")) {
            assertThrows(DateTimeException.class, () -> Stored.instant(text), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "k", "a", "s", "n", "l", "t", "g", "d"})
    void evidenceThatLacksAFieldIsNotRead(String field) {
        var whole = piece(anyEvidence(new Random(2)));
        assertEquals(1, StoredEvidence.list("[" + whole + "]").size());
        whole.remove(field);
        assertThrows(IllegalStateException.class, () -> StoredEvidence.list("[" + whole + "]"));
    }

    @ParameterizedTest
    @CsvSource({"k, DIPLOMA", "a, E9", "l, MASTER", "s, no skill", "d, 2026-02-30", "u, soon"})
    void evidenceThatSaysWhatNobodyWritesIsNotRead(String field, String value) {
        var piece = piece(anyEvidence(new Random(3))).put(field, value);
        assertThrows(IllegalStateException.class, () -> StoredEvidence.list("[" + piece + "]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "[{]", "[[]]", "null", "[null]"})
    void whatIsNoListOfEvidenceIsNotRead(String json) {
        assertThrows(IllegalStateException.class, () -> StoredEvidence.list(json));
    }

    @Test
    void everyLicenceReadsBackAsItWasStored() {
        for (var until : new @Nullable LocalDate[] {null, LocalDate.of(2027, 1, 31)}) {
            for (var confirmedUntil : new @Nullable Instant[] {null, NOW}) {
                var timed = new TimedLicence(licence(until, confirmedUntil != null), confirmedUntil);
                var stored = Stored.text(List.of(StoredLicence.of(timed)));
                assertEquals(
                        timed,
                        Stored.readList(stored, StoredLicence.class).getFirst().licence());
            }
        }
    }

    @Test
    void aFieldOfALaterReleaseDoesNotKeepAnOlderOneFromReading() {
        var timed = anyEvidence(new Random(1));
        var stored = stored(timed).replaceFirst("\\{", "{\"later\":[{\"e\":1}],");
        assertEquals(List.of(timed), StoredEvidence.list(stored));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:00:00Z, 2027-01-01T00:00:00Z",
        "2026-12-31T23:59:59.999999Z, 2027-01-01T00:00:00Z",
        "2027-01-01T00:00:00Z, 2027-04-01T00:00:00Z",
        "2028-02-29T12:00:00Z, 2028-04-01T00:00:00Z",
        "2026-09-30T23:59:59Z, 2026-10-01T00:00:00Z"
    })
    void aQuarterEndsAtMidnightUtc(Instant now, Instant border) {
        assertEquals(border, Standing.nextQuarter(now));
        assertEquals(border, new Standing(List.of(), List.of()).nextChange(now));
    }

    @Test
    void theNextChangeIsTheEarliestOfAll() {
        var inAWeek = NOW.plusSeconds(7 * 86_400);
        var tomorrow = NOW.plusSeconds(86_400);
        var nextYear = NOW.plusSeconds(400 * 86_400);
        var expiring = new TimedEvidence(claim(), null, inAWeek, null, null);
        var far = new TimedEvidence(claim(), null, nextYear, null, null);
        var licence = new TimedLicence(licence(null, true), tomorrow);
        assertEquals(inAWeek, new Standing(List.of(expiring, far), List.of()).nextChange(NOW));
        assertEquals(tomorrow, new Standing(List.of(expiring), List.of(licence)).nextChange(NOW));
        assertEquals(inAWeek, new Standing(List.of(expiring), List.of(licence)).nextChange(tomorrow));
        assertEquals(Instant.parse("2027-01-01T00:00:00Z"), new Standing(List.of(far), List.of()).nextChange(NOW));
    }

    @Test
    void aPersonIsReadAsTheyStandAtTheInstant() {
        var expires = NOW.plusSeconds(10);
        var standing = new Standing(
                List.of(new TimedEvidence(claim(), null, expires, null, null)),
                List.of(new TimedLicence(licence(null, true), expires)));
        var before = standing.person("frl_x", Circumstances.none(), expires.minusNanos(1_000));
        var after = standing.person("frl_x", Circumstances.none(), expires);
        assertEquals(Evidence.ONE, before.evidence().getFirst().validity());
        assertEquals(0, after.evidence().getFirst().validity());
        assertTrue(before.licences().getFirst().confirmed());
        assertFalse(after.licences().getFirst().confirmed());
    }

    @Test
    void theTieIsTheBeginningOfTheDigest() {
        // printf frl_aaaaaaaaaaaaaaaaaaaaaaaaaa | sha256sum | cut -c1-16
        assertEquals("2dc2ff2746021470", Long.toHexString(Tie.of("frl_aaaaaaaaaaaaaaaaaaaaaaaaaa")));
    }

    @Test
    void aClaimKeepsItsIdAndDayWhileItsSkillStaysClaimed() {
        var python = new SkillId("laurel:python");
        var sql = new SkillId("laurel:sql");
        var first = LocalDate.of(2026, 1, 1);
        var before = Claim.carried(List.of(), List.of(new Claimed(python, Level.FOUNDATION)), first);
        var after = Claim.carried(
                before,
                List.of(new Claimed(sql, Level.EXPERT), new Claimed(python, Level.ADVANCED)),
                first.plusDays(9));
        assertEquals(before.getFirst().id(), after.get(1).id());
        assertEquals(first, after.get(1).since());
        assertEquals(Level.ADVANCED, after.get(1).level());
        assertFalse(before.getFirst().id().equals(after.getFirst().id()));
        assertEquals(first.plusDays(9), after.getFirst().since());
        var again = Claim.carried(
                Claim.carried(after, List.of(), first.plusDays(10)),
                List.of(new Claimed(python, Level.ADVANCED)),
                first.plusDays(11));
        assertFalse(before.getFirst().id().equals(again.getFirst().id()), "a claim given up and made again is new");
    }

    @Test
    void aClaimIsNeverProof() {
        assertFalse(claim().isVerified());
    }

    private static Evidence claim() {
        return new Claim("clm_x", new SkillId("laurel:x"), Level.EXPERT, LocalDate.of(2026, 1, 1))
                .evidence(Nature.TOOL);
    }

    static HeldLicence licence(@Nullable LocalDate until, boolean confirmed) {
        return new HeldLicence("lic_x", "RN", "US-TX", true, LocalDate.of(2020, 2, 29), until, confirmed);
    }

    static TimedEvidence anyEvidence(Random random) {
        var piece = new Evidence(
                "crd_" + random.nextInt(),
                any(random, EvidenceKind.values()),
                any(random, Assurance.values()),
                new SkillId("onet:vue.js" + random.nextInt(9)),
                any(random, Nature.values()),
                any(random, Level.values()),
                any(random, Trust.values()),
                "iss_é\"\\\u2028" + random.nextInt(),
                LocalDate.ofEpochDay(random.nextInt(40_000)),
                random.nextInt(Evidence.ONE + 1),
                random.nextBoolean() ? null : new Issuer("https://a.example/" + random.nextInt(), "Ä 'name'"),
                random.nextBoolean() ? null : new Achievement("urn:x:" + random.nextInt(), ""));
        return new TimedEvidence(piece, instant(random), instant(random), instant(random), instant(random));
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static @Nullable Instant instant(Random random) {
        return random.nextBoolean() ? null : Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }
}

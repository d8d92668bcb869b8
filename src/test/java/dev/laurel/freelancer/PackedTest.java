package dev.laurel.freelancer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.credential.TimedLicence;
import dev.laurel.packed.PackedReader;
import dev.laurel.packed.Pen;
import dev.laurel.skill.Achievement;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.SkillSet;
import dev.laurel.skill.TimedEvidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The copy of a row that rankings read. */
class PackedTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void whatIsPackedReadsBackAsItWas() {
        var random = new Random(41);
        for (int i = 0; i < 500; i++) {
            var standing = anyStanding(random);
            assertEquals(standing, Packed.standing(Packed.standing(standing)));
        }
    }

    @Test
    void whatIsAboutOtherSkillsIsPassedOver() {
        var random = new Random(46);
        int passedOver = 0;
        for (int i = 0; i < 500; i++) {
            var standing = anyStanding(random);
            var skills = standing.evidence().stream()
                    .map(piece -> piece.evidence().skill())
                    .filter(skill -> random.nextBoolean())
                    .collect(Collectors.toSet());
            var left = standing.evidence().stream()
                    .filter(piece -> skills.contains(piece.evidence().skill()))
                    .toList();
            passedOver += standing.evidence().size() - left.size();
            assertEquals(
                    new Standing(left, standing.licences()),
                    Packed.standing(Packed.standing(standing), Asked.about(SkillSet.of(skills))));
        }
        assertTrue(passedOver > 100, passedOver + " pieces");
    }

    @Test
    void bytesThatAreCutOffAreNotReadWhereTheyArePassedOverEither() {
        byte[] whole = Packed.standing(anyStanding(new Random(47)));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(IllegalStateException.class, () -> Packed.standing(cut, Asked.about(SkillSet.of(Set.of()))));
        }
    }

    @Test
    void twoThatDifferInAnythingArePackedOtherwise() {
        var random = new Random(42);
        for (int i = 0; i < 500; i++) {
            var one = anyStanding(random);
            var other = anyStanding(random);
            assertEquals(one.equals(other), Arrays.equals(Packed.standing(one), Packed.standing(other)));
        }
    }

    @Test
    void bytesThatAreCutOffOrGoOnAreNotRead() {
        byte[] whole = Packed.standing(anyStanding(new Random(43)));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(IllegalStateException.class, () -> Packed.standing(cut));
        }
        assertThrows(IllegalStateException.class, () -> Packed.standing(Arrays.copyOf(whole, whole.length + 1)));
    }

    @Test
    void bytesThatWereChangedAreReadOtherwiseOrNotAtAll() {
        var random = new Random(44);
        var standing = anyStanding(random);
        byte[] whole = Packed.standing(standing);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            try {
                assertFalse(standing.equals(Packed.standing(changed)), "a changed byte says nothing");
            } catch (IllegalStateException refusal) {
                refused++;
            }
        }
        assertTrue(refused > 0);
    }

    @Test
    void textsThatComeAgainAreWrittenOnce() {
        var random = new Random(45);
        var pieces = new ArrayList<TimedEvidence>();
        var one = StandingTest.anyEvidence(random);
        for (int i = 0; i < 40; i++) {
            pieces.add(one);
        }
        int once = Packed.standing(new Standing(List.of(one), List.of())).length;
        assertTrue(Packed.standing(new Standing(pieces, List.of())).length < 40 * 40 + once);
    }

    @Test
    void whatExplanationsAloneShowIsPassedOverAndNothingElse() {
        var random = new Random(46);
        for (int i = 0; i < 500; i++) {
            var standing = anyStanding(random);
            byte[] packed = Packed.standing(standing);
            var plain =
                    standing.evidence().stream().map(PackedTest::unexplained).toList();
            assertEquals(new Standing(plain, standing.licences()), Packed.standing(packed, Asked.COUNTED));
        }
    }

    @Test
    void aTextThatWasPassedOverIsReadWhereItIsAskedFor() {
        var texts = List.of("Vue.js", "Ünsal", "laurel:vue.js");
        for (var text : texts) {
            var pen = new Pen();
            pen.text("before");
            pen.text(text);
            pen.text(text);
            pen.text(text);
            pen.text("behind");
            var in = new PackedReader(pen.bytes());
            in.place();
            in.place();
            assertEquals(text, in.text());
            assertEquals(text, in.sharedText());
            assertEquals("behind", in.text());
            assertTrue(in.isAtEnd());
        }
    }

    private static TimedEvidence unexplained(TimedEvidence timed) {
        var piece = timed.evidence();
        var issuer = piece.issuer();
        var achievement = piece.achievement();
        return new TimedEvidence(
                new Evidence(
                        "",
                        piece.kind(),
                        piece.assurance(),
                        piece.skill(),
                        piece.nature(),
                        piece.level(),
                        piece.trust(),
                        piece.group(),
                        piece.issuedOn(),
                        piece.validity(),
                        issuer == null ? null : new Issuer(issuer.id(), ""),
                        achievement == null ? null : new Achievement(achievement.id(), "")),
                timed.from(),
                timed.until(),
                timed.staleAt(),
                timed.undecidedAt());
    }

    private static Standing anyStanding(Random random) {
        var pieces = new ArrayList<TimedEvidence>();
        int many = random.nextInt(5);
        for (int i = 0; i < many; i++) {
            pieces.add(StandingTest.anyEvidence(random));
        }
        var licences = new ArrayList<TimedLicence>();
        for (int i = 0; i < random.nextInt(3); i++) {
            var until = random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(40_000));
            licences.add(new TimedLicence(
                    StandingTest.licence(until, random.nextBoolean()), random.nextBoolean() ? null : NOW));
        }
        pieces.add(StandingTest.anyEvidence(random));
        return new Standing(pieces, licences);
    }
}

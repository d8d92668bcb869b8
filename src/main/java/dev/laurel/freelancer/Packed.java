package dev.laurel.freelancer;

import dev.laurel.credential.TimedLicence;
import dev.laurel.packed.PackedReader;
import dev.laurel.packed.PackedTerms;
import dev.laurel.packed.Pen;
import dev.laurel.skill.Achievement;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What rankings and their index read of a row, in a form that is read seven times faster than JSON (decision 0129). A
 * copy: the row's JSON says the same, and is read where a row has no copy of this form.
 */
final class Packed {
    /** Counts the forms: one that is written otherwise, or names an enum's members otherwise, has the next number. */
    static final short FORM = 1;

    /**
     * Pieces of evidence from which on a row has a copy. JSON of fewer is read fast enough, and a row of claims alone
     * stays in one piece without it (decision 0132).
     */
    static final int FEWEST_PIECES = 16;

    private static final EvidenceKind[] KINDS = EvidenceKind.values();
    private static final Assurance[] ASSURANCES = Assurance.values();
    private static final Nature[] NATURES = Nature.values();
    private static final Level[] LEVELS = Level.values();
    private static final Trust[] TRUSTS = Trust.values();

    private static final int ISSUER = 1;
    private static final int ACHIEVEMENT = 2;
    private static final int FROM = 4;
    private static final int UNTIL = 8;
    private static final int STALE_AT = 16;
    private static final int UNDECIDED_AT = 32;
    private static final int HAS = 63;

    private static final int NATURE_LEVEL_AND_TRUST = 3;
    private static final int DAY_AND_VALIDITY = 2;
    private static final int NUMBERS_OF_AN_INSTANT = 2;

    private Packed() {}

    /**
     * What is shown and asked of a profile.
     *
     * @param updatedAt of the row: no two versions of a profile have the same copy, so a copy that stayed as it was
     *     while the profile changed is none of it
     */
    static byte[] stated(ProfileBody profile, Instant updatedAt) {
        var pen = new Pen();
        pen.large(ChronoUnit.MICROS.between(Instant.EPOCH, updatedAt));
        var card = Card.of("", profile);
        pen.maybe(card.displayName(), Pen::text);
        pen.maybe(card.headline(), Pen::text);
        PackedTerms.write(pen, profile.circumstances());
        return pen.bytes();
    }

    /** Evidence and licences. */
    static byte[] standing(Standing standing) {
        var pen = new Pen();
        pen.all(standing.evidence(), Packed::write);
        pen.all(standing.licences(), Packed::write);
        return pen.bytes();
    }

    /**
     * The person of a row as they stand at {@code now}.
     *
     * @throws IllegalStateException where the bytes are not of this form
     */
    static Shown shown(StoredPerson row, byte[] stated, byte[] standing, Asked asked, Instant now) {
        return whole(() -> {
            var in = new PackedReader(stated);
            in.large();
            var displayName = in.maybe(PackedReader::text);
            var headline = in.maybe(PackedReader::text);
            var circumstances = PackedTerms.circumstances(in);
            requireEnd(in);
            var place = circumstances.place();
            var card = new Card(row.id(), displayName, headline, place == null ? null : place.country());
            var person = standing(standing, asked).person(row.id(), circumstances, now);
            return new Shown(card, person, row.visibility(), row.tie(), row.version());
        });
    }

    /**
     * Evidence and licences as they were written.
     *
     * @throws IllegalStateException where the bytes are not of this form
     */
    static Standing standing(byte[] bytes) {
        return standing(bytes, Asked.ALL);
    }

    /** As much of it as is asked, no more. */
    static Standing standing(byte[] bytes, Asked asked) {
        return whole(() -> {
            var in = new PackedReader(bytes);
            var read = new Standing(in.some(next -> evidence(next, asked)), in.all(Packed::licence));
            requireEnd(in);
            return read;
        });
    }

    private static void requireEnd(PackedReader in) {
        if (!in.isAtEnd()) {
            throw new IllegalStateException("packed bytes go on behind their end");
        }
    }

    private static <T> T whole(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException broken) {
            throw new IllegalStateException("what a row holds packed cannot be read", broken);
        }
    }

    private static void write(Pen pen, TimedEvidence timed) {
        var piece = timed.evidence();
        var issuer = piece.issuer();
        var achievement = piece.achievement();
        pen.number(bit(issuer, ISSUER)
                | bit(achievement, ACHIEVEMENT)
                | bit(timed.from(), FROM)
                | bit(timed.until(), UNTIL)
                | bit(timed.staleAt(), STALE_AT)
                | bit(timed.undecidedAt(), UNDECIDED_AT));
        pen.text(piece.id());
        pen.choice(piece.kind());
        pen.choice(piece.assurance());
        pen.text(piece.skill().value());
        pen.choice(piece.nature());
        pen.choice(piece.level());
        pen.choice(piece.trust());
        pen.text(piece.group());
        pen.day(piece.issuedOn());
        pen.number(piece.validity());
        if (issuer != null) {
            pen.text(issuer.id());
            pen.text(issuer.name());
        }
        if (achievement != null) {
            pen.text(achievement.id());
            pen.text(achievement.name());
        }
        instant(pen, timed.from());
        instant(pen, timed.until());
        instant(pen, timed.staleAt());
        instant(pen, timed.undecidedAt());
    }

    private static int bit(@Nullable Object value, int bit) {
        return value == null ? 0 : bit;
    }

    private static void instant(Pen pen, @Nullable Instant instant) {
        if (instant != null) {
            pen.instant(instant);
        }
    }

    private static @Nullable TimedEvidence evidence(PackedReader in, Asked asked) {
        int has = in.number();
        if ((has & HAS) != has) {
            throw new IllegalStateException("what nobody writes: " + has);
        }
        int id = in.place();
        int kind = in.number();
        int assurance = in.number();
        int about = in.place();
        var skill = asked.about() == null ? in.skill(about) : in.skill(about, asked.about());
        if (skill == null) {
            passOver(in, has);
            return null;
        }
        var piece = new Evidence(
                asked.explained() ? in.text(id) : "",
                KINDS[kind],
                ASSURANCES[assurance],
                skill,
                in.choice(NATURES),
                in.choice(LEVELS),
                in.choice(TRUSTS),
                in.text(),
                in.day(),
                in.number(),
                (has & ISSUER) == 0 ? null : new Issuer(in.sharedText(), name(in, asked)),
                (has & ACHIEVEMENT) == 0 ? null : new Achievement(in.sharedText(), name(in, asked)));
        return new TimedEvidence(
                piece,
                instant(in, has & FROM),
                instant(in, has & UNTIL),
                instant(in, has & STALE_AT),
                instant(in, has & UNDECIDED_AT));
    }

    private static String name(PackedReader in, Asked asked) {
        int name = in.place();
        return asked.explained() ? in.sharedText(name) : "";
    }

    /** What is written of a piece behind its skill. */
    private static void passOver(PackedReader in, int has) {
        in.skip(NATURE_LEVEL_AND_TRUST);
        in.place();
        in.skip(DAY_AND_VALIDITY);
        int texts = 2 * Integer.bitCount(has & (ISSUER | ACHIEVEMENT));
        for (int i = 0; i < texts; i++) {
            in.place();
        }
        in.skip(NUMBERS_OF_AN_INSTANT * Integer.bitCount(has & (FROM | UNTIL | STALE_AT | UNDECIDED_AT)));
    }

    private static @Nullable Instant instant(PackedReader in, int isThere) {
        return isThere == 0 ? null : in.instant();
    }

    private static void write(Pen pen, TimedLicence timed) {
        PackedTerms.write(pen, timed.licence());
        pen.maybe(timed.confirmedUntil(), Pen::instant);
    }

    private static TimedLicence licence(PackedReader in) {
        return new TimedLicence(PackedTerms.licence(in), in.maybe(PackedReader::instant));
    }
}

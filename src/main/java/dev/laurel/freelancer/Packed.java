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
     * @param explained whether evidence has what explanations alone show: its id, and names of issuer and achievement;
     *     else they are empty
     * @throws IllegalStateException where the bytes are not of this form
     */
    static Shown shown(StoredPerson row, byte[] stated, byte[] standing, boolean explained, Instant now) {
        return whole(() -> {
            var in = new PackedReader(stated);
            in.large();
            var displayName = in.maybe(PackedReader::text);
            var headline = in.maybe(PackedReader::text);
            var circumstances = PackedTerms.circumstances(in);
            requireEnd(in);
            var place = circumstances.place();
            var card = new Card(row.id(), displayName, headline, place == null ? null : place.country());
            var person = standing(standing, explained).person(row.id(), circumstances, now);
            return new Shown(card, person, row.visibility(), row.tie(), row.version());
        });
    }

    /**
     * Evidence and licences as they were written.
     *
     * @throws IllegalStateException where the bytes are not of this form
     */
    static Standing standing(byte[] bytes) {
        return standing(bytes, true);
    }

    /** The same; as {@link #shown} where they need not be explained. */
    static Standing standing(byte[] bytes, boolean explained) {
        return whole(() -> {
            var in = new PackedReader(bytes);
            var read = new Standing(in.all(each -> evidence(each, explained)), in.all(Packed::licence));
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

    private static TimedEvidence evidence(PackedReader in, boolean explained) {
        int has = in.number();
        if ((has & HAS) != has) {
            throw new IllegalStateException("what nobody writes: " + has);
        }
        var piece = new Evidence(
                explained ? in.text() : passed(in),
                in.choice(KINDS),
                in.choice(ASSURANCES),
                in.skill(),
                in.choice(NATURES),
                in.choice(LEVELS),
                in.choice(TRUSTS),
                in.text(),
                in.day(),
                in.number(),
                (has & ISSUER) == 0 ? null : new Issuer(in.sharedText(), explained ? in.sharedText() : passed(in)),
                (has & ACHIEVEMENT) == 0
                        ? null
                        : new Achievement(in.sharedText(), explained ? in.sharedText() : passed(in)));
        return new TimedEvidence(
                piece,
                instant(in, has & FROM),
                instant(in, has & UNTIL),
                instant(in, has & STALE_AT),
                instant(in, has & UNDECIDED_AT));
    }

    private static String passed(PackedReader in) {
        in.passText();
        return "";
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

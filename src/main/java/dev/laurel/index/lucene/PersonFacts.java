package dev.laurel.index.lucene;

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
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import dev.laurel.skill.person.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * All that gates and qualifications ask of a person, kept with their document: circumstances, licences, and of each
 * verified credential what it shows, who gave it and for what. Judged by the pure core's own functions after reading.
 */
final class PersonFacts {
    private static final EvidenceKind[] KINDS = EvidenceKind.values();

    private PersonFacts() {}

    /** @param credentials those of the person that {@link #credentials} gives */
    static BytesRef write(Person person, List<Evidence> credentials) {
        var pen = new Pen();
        pen.text(person.id());
        PackedTerms.write(pen, person.circumstances());
        pen.all(person.licences(), PackedTerms::write);
        pen.all(credentials, PersonFacts::write);
        return new BytesRef(pen.bytes());
    }

    /**
     * The person, with no other evidence than verified credentials, and of those no more than qualifications ask.
     *
     * @param credentials whether they are needed; reading them takes longer than all the rest
     */
    static Person read(BytesRef bytes, boolean credentials) {
        var in = new PackedReader(bytes.bytes, bytes.offset, bytes.length);
        var id = in.text();
        var circumstances = PackedTerms.circumstances(in);
        var licences = in.all(PackedTerms::licence);
        return new Person(id, credentials ? in.all(PersonFacts::credential) : List.of(), licences, circumstances);
    }

    /** Verified credentials, those that no qualification can tell apart once. */
    static List<Evidence> credentials(Person person) {
        var all = new ArrayList<Evidence>();
        var seen = new HashSet<Credential>();
        for (var piece : person.evidence()) {
            if (piece.kind().isCredential() && piece.isVerified()) {
                var one = Credential.of(piece);
                if (seen.add(one)) {
                    all.add(plain(one.kind, one.skill, one.issuer, one.achievement));
                }
            }
        }
        return all;
    }

    /** What a qualification can tell of one: by it they are told apart, not by the dozen parts of evidence. */
    private record Credential(EvidenceKind kind, SkillId skill, String issuer, String achievement) {
        static Credential of(Evidence piece) {
            var issuer = piece.issuer();
            var achievement = piece.achievement();
            return new Credential(
                    piece.kind(),
                    piece.skill(),
                    issuer == null ? "" : issuer.id(),
                    achievement == null ? "" : achievement.id());
        }
    }

    private static Evidence plain(EvidenceKind kind, SkillId skill, String issuer, String achievement) {
        return new Evidence(
                "",
                kind,
                Assurance.E4,
                skill,
                Nature.METHOD,
                Level.FOUNDATION,
                Trust.LISTED,
                "",
                LocalDate.EPOCH,
                Evidence.ONE,
                issuer.isEmpty() ? null : new Issuer(issuer, ""),
                achievement.isEmpty() ? null : new Achievement(achievement, ""));
    }

    private static void write(Pen pen, Evidence piece) {
        pen.choice(piece.kind());
        pen.text(piece.skill().value());
        pen.maybe(piece.issuer(), (to, issuer) -> to.text(issuer.id()));
        pen.maybe(piece.achievement(), (to, achievement) -> to.text(achievement.id()));
    }

    private static Evidence credential(PackedReader in) {
        var kind = in.choice(KINDS);
        var skill = in.skill();
        var issuer = in.maybe(PackedReader::sharedText);
        var achievement = in.maybe(PackedReader::sharedText);
        return plain(kind, skill, issuer == null ? "" : issuer, achievement == null ? "" : achievement);
    }
}

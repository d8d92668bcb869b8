package dev.laurel.match;

import dev.laurel.skill.Achievement;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.skill.person.Availability;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.person.HeldLicence;
import dev.laurel.skill.person.Person;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small gigs, people and pieces of evidence for worked examples. */
final class Sample {
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    /** In the same quarter as {@link #DAY}: wholly fresh. */
    static final LocalDate FRESH = LocalDate.of(2026, 11, 1);

    private Sample() {}

    static SkillId skill(String name) {
        return new SkillId("tag:" + name);
    }

    /** Verified, fresh, by an accredited issuer whose family is {@code group}. */
    static Evidence assessed(String id, String skill, Level level, String group) {
        return piece(id, EvidenceKind.ASSESSED_CREDENTIAL, Assurance.E4, skill, level, Trust.ACCREDITED, group);
    }

    static Evidence credential(String id, String skill, Level level, String group) {
        return piece(id, EvidenceKind.CREDENTIAL, Assurance.E4, skill, level, Trust.ACCREDITED, group);
    }

    static Evidence work(String id, String skill, Level level, String client) {
        return piece(id, EvidenceKind.DELIVERED_WORK, Assurance.E3, skill, level, Trust.ACCREDITED, "work:" + client);
    }

    static Evidence claim(String id, String skill, Level level) {
        return piece(id, EvidenceKind.CLAIM, Assurance.E0, skill, level, Trust.UNTRUSTED, id);
    }

    static Evidence endorsement(String id, String skill, Level level) {
        return piece(id, EvidenceKind.ENDORSEMENT, Assurance.E0, skill, level, Trust.UNTRUSTED, id);
    }

    static Evidence piece(
            String id, EvidenceKind kind, Assurance assurance, String skill, Level level, Trust trust, String group) {
        return new Evidence(
                id,
                kind,
                assurance,
                skill(skill),
                Nature.TOOL,
                level,
                trust,
                group,
                FRESH,
                Evidence.ONE,
                kind == EvidenceKind.CLAIM ? null : new Issuer(group, "Issuer " + group),
                kind.isCredential() ? new Achievement("https://a.example/" + id, "Badge " + id) : null);
    }

    /** The same piece by another source and of another day. */
    static Evidence with(Evidence piece, Trust trust, LocalDate issuedOn) {
        return new Evidence(
                piece.id(),
                piece.kind(),
                piece.assurance(),
                piece.skill(),
                piece.nature(),
                piece.level(),
                trust,
                piece.group(),
                issuedOn,
                piece.validity(),
                piece.issuer(),
                piece.achievement());
    }

    static Person person(Evidence... evidence) {
        return new Person("frl_sample", List.of(evidence), List.of(), Circumstances.none());
    }

    static Person person(Circumstances circumstances) {
        return new Person("frl_sample", List.of(), List.of(), circumstances);
    }

    /** Free at all times, so that only licences decide. */
    static Person licensed(HeldLicence... licences) {
        var free = new Availability(LocalDate.of(2020, 1, 1), null, 40);
        var circumstances = new Circumstances(null, null, null, List.of(), null, free);
        return new Person("frl_sample", List.of(), List.of(licences), circumstances);
    }

    static Requirement required(Level level, String... anyOf) {
        return requirement(Importance.REQUIRED, level, null, anyOf);
    }

    static Requirement preferred(Level level, String... anyOf) {
        return requirement(Importance.PREFERRED, level, null, anyOf);
    }

    static Requirement requirement(Importance importance, Level level, @Nullable Integer weight, String... anyOf) {
        return new Requirement(List.of(anyOf).stream().map(Sample::skill).toList(), level, importance, weight);
    }

    static Ask ask(Requirement... requirements) {
        return new Ask("gig_sample", List.of(requirements), List.of(), Conditions.none());
    }

    static Ask ask(List<Requirement> requirements, Qualification... qualifications) {
        return new Ask("gig_sample", requirements, List.of(qualifications), Conditions.none());
    }

    static Ask ask(Conditions conditions, Qualification... qualifications) {
        return new Ask("gig_sample", List.of(), List.of(qualifications), conditions);
    }
}

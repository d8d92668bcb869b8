package dev.laurel.match;

import dev.laurel.skill.Achievement;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import dev.laurel.skill.person.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Evidence after something has happened to it. */
final class Changed {
    private Changed() {}

    /** The same person with one of their pieces changed; unchanged where there is none. */
    static Person one(World world, Person person, BiFunction<World, Evidence, Evidence> change) {
        if (person.evidence().isEmpty()) {
            return person;
        }
        var evidence = new ArrayList<>(person.evidence());
        int at = world.random.nextInt(evidence.size());
        evidence.set(at, change.apply(world, evidence.get(at)));
        return People.with(person, evidence);
    }

    /** Verified further, trusted more, renewed or reinstated. */
    static Evidence better(World world, Evidence e) {
        return switch (world.random.nextInt(4)) {
            case 0 -> e.withAssurance(world.between(e.assurance(), Assurance.E5));
            case 1 -> of(e, world.between(Trust.ACCREDITED, e.trust()), e.issuedOn());
            case 2 -> of(e, e.trust(), e.issuedOn().plusDays(world.random.nextInt(800)));
            default -> e.withValidity(world.random.nextInt(e.validity(), Evidence.ONE + 1));
        };
    }

    /** Revoked, suspended, stale, verified less, trusted less or older. */
    static Evidence worse(World world, Evidence e) {
        return switch (world.random.nextInt(4)) {
            case 0 -> e.withAssurance(world.between(Assurance.E0, e.assurance()));
            case 1 -> of(e, world.between(e.trust(), Trust.UNTRUSTED), e.issuedOn());
            case 2 -> of(e, e.trust(), e.issuedOn().minusDays(world.random.nextInt(800)));
            default -> e.withValidity(world.chance(2) ? 0 : world.random.nextInt(e.validity() + 1));
        };
    }

    static Evidence renamed(Evidence e, String id) {
        return of(e, id, e.kind(), e.trust(), e.group(), e.issuedOn(), e.issuer(), e.achievement());
    }

    static Evidence inGroup(Evidence e, String group) {
        return of(e, e.id(), e.kind(), e.trust(), group, e.issuedOn(), e.issuer(), e.achievement());
    }

    /** Current, of another kind; never a credential, so that no qualification is met by it. */
    static Evidence asKind(Evidence e, EvidenceKind kind) {
        return of(e, e.id(), kind, e.trust(), e.group(), e.issuedOn(), null, null)
                .withValidity(Evidence.ONE);
    }

    /** Its issuer and achievement by other names, under the same ids. */
    static Evidence named(Evidence e) {
        var issuer = e.issuer() == null ? null : new Issuer(e.issuer().id(), "Somebody else");
        var achievement =
                e.achievement() == null ? null : new Achievement(e.achievement().id(), "Another");
        return of(e, e.id(), e.kind(), e.trust(), e.group(), e.issuedOn(), issuer, achievement);
    }

    /** near * level of a piece. */
    static double factor(World world, Evidence e, SkillId skill, Level asked) {
        var relation = world.graph.reach(e.skill()).get(skill);
        var policy = Policy.bundled();
        return relation == null
                ? 0
                : (double) policy.near(relation) * policy.level(e.level().stepsBelow(asked)) / 1e12;
    }

    private static Evidence of(Evidence e, Trust trust, LocalDate issuedOn) {
        return of(e, e.id(), e.kind(), trust, e.group(), issuedOn, e.issuer(), e.achievement());
    }

    private static Evidence of(
            Evidence e,
            String id,
            EvidenceKind kind,
            Trust trust,
            String group,
            LocalDate issuedOn,
            @Nullable Issuer issuer,
            @Nullable Achievement achievement) {
        return new Evidence(
                id,
                kind,
                e.assurance(),
                e.skill(),
                e.nature(),
                e.level(),
                trust,
                group,
                issuedOn,
                e.validity(),
                issuer,
                achievement);
    }
}

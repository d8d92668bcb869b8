package dev.laurel.match;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.skill.person.HeldLicence;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.CompactMembership;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Points, tier and the gates of qualifications and simple constraints, written a second time. */
record NaiveScoring(World world, Fault fault) implements Scoring {
    @Override
    public List<Integer> weights(Ask ask) {
        return new NaiveWeights(fault).of(ask);
    }

    @Override
    public Score score(Ask ask, Person person, LocalDate day) {
        var naive = new Naive(world.broader, world.related, day, fault);
        var weights = weights(ask);
        int points = 0;
        int claimed = 0;
        boolean isProven = true;
        for (int i = 0; i < ask.requirements().size(); i++) {
            var r = ask.requirements().get(i);
            points += weights.get(i) * points(naive, person, r);
            claimed += weights.get(i) * claimed(naive, person, r);
            isProven &= r.importance() == Importance.PREFERRED || isProven(naive, person, r);
        }
        for (int i = 0; i < ask.qualifications().size(); i++) {
            int weight = weights.get(ask.requirements().size() + i);
            points += weight * (holds(ask.qualifications().get(i), ask, person, day) ? 256 : 0);
        }
        boolean hasRequired = ask.requirements().stream().anyMatch(r -> r.importance() == Importance.REQUIRED);
        boolean isQualified = hasRequired ? isProven : points > 0;
        return new Score(isQualified ? Tier.QUALIFIED : Tier.CLOSE, points, claimed);
    }

    private int points(Naive naive, Person person, Requirement r) {
        int phi = r.anyOf().stream()
                .mapToInt(s -> Naive.phi(new BigDecimal(
                        naive.proof(person.evidence(), s, r.level().number()))))
                .max()
                .orElseThrow();
        return fault == Fault.CLAIMS_IN_POINTS && phi == 0 ? claimed(naive, person, r) : phi;
    }

    private static int claimed(Naive naive, Person person, Requirement r) {
        return r.anyOf().stream()
                .mapToInt(s ->
                        Naive.phi(naive.claimed(person.evidence(), s, r.level().number())))
                .max()
                .orElseThrow();
    }

    private static boolean isProven(Naive naive, Person person, Requirement r) {
        return r.anyOf().stream()
                .anyMatch(s -> naive.proves(person.evidence(), s, r.level().number()));
    }

    private boolean holds(Qualification qualification, Ask ask, Person person, LocalDate day) {
        return switch (qualification) {
            case Qualification.Licence licence ->
                licence.jurisdictions().stream()
                        .allMatch(state -> person.licences().stream()
                                .anyMatch(held -> coversAll(held, licence.type(), state, ask, day)));
            case Qualification.Credential credential ->
                person.evidence().stream().anyMatch(e -> isWithin(credential, e, day));
        };
    }

    private boolean isWithin(Qualification.Credential asked, Evidence e, LocalDate day) {
        var naive = new Naive(world.broader, world.related, day, fault);
        var least = new BigDecimal(".81");
        return e.kind().name().endsWith("CREDENTIAL")
                && naive.isVerified(e)
                && (asked.skills().isEmpty()
                        || asked.skills().stream()
                                .anyMatch(s -> naive.near(e.skill(), s).compareTo(least) >= 0))
                && (asked.issuers().isEmpty() || asked.issuers().stream().anyMatch(id -> isIssuer(e, id)))
                && (asked.achievements().isEmpty()
                        || asked.achievements().stream().anyMatch(id -> isAchievement(e, id)));
    }

    private static boolean isIssuer(Evidence e, String id) {
        return e.issuer() != null && e.issuer().id().equals(id);
    }

    private static boolean isAchievement(Evidence e, String id) {
        return e.achievement() != null && e.achievement().id().equals(id);
    }

    /** Day by day. */
    private boolean coversAll(HeldLicence held, String type, String state, Ask ask, LocalDate today) {
        var asked = ask.conditions();
        var first = asked.startsOn() == null ? today : asked.startsOn();
        var last = asked.endsOn() == null || fault == Fault.FIRST_DAY_ONLY ? first : asked.endsOn();
        return held.type().equals(type)
                && held.confirmed()
                && first.datesUntil(last.plusDays(1)).allMatch(day -> isInForce(held, state, day));
    }

    private boolean isInForce(HeldLicence held, String state, LocalDate day) {
        boolean isCurrent = !day.isBefore(held.from()) && (held.until() == null || !day.isAfter(held.until()));
        boolean isThere = held.jurisdiction().equals(state) || fault == Fault.ANY_JURISDICTION;
        boolean isCarried = held.multistate()
                && world.tables.compact().licenceTypes().contains(held.type())
                && isMember(held.jurisdiction(), day)
                && isMember(state, day);
        return isCurrent && (isThere || isCarried);
    }

    private boolean isMember(String state, LocalDate day) {
        return world.tables.compact().members().stream()
                .filter(row -> row.jurisdiction().equals(state))
                .anyMatch(row -> isMember(row, day));
    }

    private static boolean isMember(CompactMembership row, LocalDate day) {
        return row.implementedOn() != null
                && !day.isBefore(row.implementedOn())
                && (row.withdrawnOn() == null || day.isBefore(row.withdrawnOn()));
    }

    @Override
    public boolean passes(Ask ask, Person person, LocalDate day) {
        return ask.qualifications().stream().filter(Qualification::mandatory).allMatch(q -> holds(q, ask, person, day))
                && new NaiveGates(world, ask.conditions(), person.circumstances()).pass(day);
    }
}

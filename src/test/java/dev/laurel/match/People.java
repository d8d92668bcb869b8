package dev.laurel.match;

import dev.laurel.skill.Achievement;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.Trust;
import dev.laurel.skill.person.Availability;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.person.HeldLicence;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.Money;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Random people of a {@link World}. */
record People(World world) {
    private static final int MOST_PIECES = 9;
    private static final List<Integer> VALIDITIES = List.of(Evidence.ONE, Evidence.ONE, Evidence.ONE, 500_000, 0);

    Person person(String id) {
        var evidence = new ArrayList<Evidence>();
        for (int i = world.random.nextInt(MOST_PIECES); i > 0; i--) {
            evidence.add(evidence(id + "_" + i));
        }
        var licences = new ArrayList<HeldLicence>();
        for (int i = world.random.nextInt(3); i > 0; i--) {
            licences.add(licence("lic_" + id + i));
        }
        return new Person(id, evidence, licences, circumstances());
    }

    static Person with(Person person, List<Evidence> evidence) {
        return new Person(person.id(), evidence, person.licences(), person.circumstances());
    }

    static Person plus(Person person, Evidence piece) {
        var evidence = new ArrayList<>(person.evidence());
        evidence.add(piece);
        return with(person, evidence);
    }

    Evidence evidence(String id) {
        var kind = world.any(EvidenceKind.values());
        int source = world.random.nextInt(4);
        return new Evidence(
                id,
                kind,
                world.any(Assurance.values()),
                world.skill(),
                world.any(Nature.values()),
                world.any(Level.values()),
                world.any(Trust.values()),
                // now and then a credential stands in a group whose key is a client's
                kind == EvidenceKind.DELIVERED_WORK || world.chance(8) ? "work:" + source : "iss_" + source,
                world.day.minusDays(world.random.nextInt(-60, 2200)),
                world.any(VALIDITIES),
                kind == EvidenceKind.CLAIM ? null : new Issuer("iss_" + source, "Issuer " + source),
                kind.isCredential() ? new Achievement("ach_" + world.random.nextInt(4), "Badge") : null);
    }

    /** A piece that is proof. */
    Evidence proof(String id) {
        while (true) {
            var piece = evidence(id);
            if (piece.isVerified()) {
                return piece;
            }
        }
    }

    HeldLicence licence(String id) {
        return new HeldLicence(
                id,
                world.chance(5) ? "LPN" : "RN",
                world.any(World.STATES),
                world.chance(2),
                world.day.plusDays(world.random.nextInt(-500, 30)),
                world.chance(3) ? null : world.day.plusDays(world.random.nextInt(-30, 200)),
                !world.chance(6));
    }

    private Circumstances circumstances() {
        return new Circumstances(
                world.chance(4) ? null : new Place(world.chance(3) ? "CA" : "US", world.chance(2) ? null : "US-TX"),
                null,
                null,
                world.chance(4) ? List.of() : List.of(new Language("en", world.any(Cefr.values()))),
                world.chance(4) ? null : rate(world),
                world.chance(4)
                        ? null
                        : new Availability(
                                world.day.plusDays(world.random.nextInt(-90, 40)),
                                world.chance(2) ? null : world.day.plusDays(world.random.nextInt(0, 150)),
                                world.random.nextInt(1, 60)));
    }

    static Rate rate(World world) {
        var currency = Currency.getInstance(world.any(List.of("USD", "EUR", "GBP")));
        var unit = world.chance(2) ? RateUnit.HOUR : RateUnit.DAY;
        int hourly = world.random.nextInt(20, 120);
        return new Rate(unit, new Money(BigDecimal.valueOf(unit == RateUnit.DAY ? 8L * hourly : hourly), currency));
    }
}

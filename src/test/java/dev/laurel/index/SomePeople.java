package dev.laurel.index;

import dev.laurel.match.TieKey;
import dev.laurel.skill.Achievement;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Issuer;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
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
import dev.laurel.skill.terms.WorkingHours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random people. Many share one of a few stocks of evidence, so that ties abound. */
final class SomePeople {
    private static final int STOCKS = 40;
    private static final int MOST_PIECES = 12;
    private static final int ISSUERS = 6;
    private static final int ACHIEVEMENTS = 12;

    private final Random random;
    private final List<SkillId> skills;
    private final LocalDate day;
    private final List<List<Evidence>> stocks = new ArrayList<>();

    SomePeople(Random random, List<SkillId> skills, LocalDate day) {
        this.random = random;
        this.skills = skills;
        this.day = day;
        for (int i = 0; i < STOCKS; i++) {
            stocks.add(evidence());
        }
    }

    PersonEntry next(String tenant, String id) {
        var evidence = random.nextInt(3) == 0 ? evidence() : stocks.get(random.nextInt(STOCKS));
        return new PersonEntry(tenant, new Person(id, evidence, licences(), circumstances()), TieKey.ofPerson(id));
    }

    private List<Evidence> evidence() {
        var pieces = new ArrayList<Evidence>();
        for (int i = random.nextInt(MOST_PIECES); i > 0; i--) {
            pieces.add(piece(i));
        }
        return pieces;
    }

    private Evidence piece(int number) {
        var kind = pick(List.of(EvidenceKind.values()));
        int issuer = random.nextInt(ISSUERS);
        boolean credential = kind.isCredential();
        return new Evidence(
                "crd_" + number,
                kind,
                pick(List.of(Assurance.E3, Assurance.E4, Assurance.E4, Assurance.E5)),
                skill(),
                pick(List.of(Nature.values())),
                pick(List.of(Level.values())),
                pick(List.of(Trust.values())),
                (kind == EvidenceKind.DELIVERED_WORK ? "work:" : "iss_") + issuer,
                day.minusDays(random.nextInt(3_000)),
                pick(List.of(Evidence.ONE, Evidence.ONE, Evidence.ONE, 500_000, 0)),
                credential ? new Issuer("iss_" + issuer, "Issuer") : null,
                credential ? new Achievement("https://a.example/" + random.nextInt(ACHIEVEMENTS), "Badge") : null);
    }

    /** The first skills are asked for and shown far more often than the last. */
    private SkillId skill() {
        return skills.get((int) (skills.size() * random.nextDouble() * random.nextDouble()));
    }

    private List<HeldLicence> licences() {
        var held = new ArrayList<HeldLicence>();
        for (int i = random.nextInt(3); i > 0; i--) {
            held.add(new HeldLicence(
                    "lic_" + i,
                    pick(List.of("RN", "RN", "LPN", "APRN")),
                    pick(SomeGigs.STATES),
                    random.nextBoolean(),
                    day.minusDays(random.nextInt(900)),
                    maybe(() -> day.plusDays(random.nextInt(500) - 100)),
                    random.nextInt(5) > 0));
        }
        return held;
    }

    private Circumstances circumstances() {
        return new Circumstances(
                maybe(() -> new Place(pick(SomeGigs.COUNTRIES), maybe(() -> pick(SomeGigs.STATES)))),
                maybe(() -> ZoneId.of(pick(SomeGigs.ZONES))),
                maybe(() -> new WorkingHours(LocalTime.of(random.nextInt(12), 0), LocalTime.of(15, 30))),
                random.nextInt(5) == 0
                        ? List.of()
                        : List.of(
                                new Language(pick(SomeGigs.LANGUAGES), pick(List.of(Cefr.values()))),
                                new Language("es", pick(List.of(Cefr.values())))),
                maybe(() -> new Rate(
                        pick(List.of(RateUnit.HOUR, RateUnit.DAY)),
                        new Money(
                                BigDecimal.valueOf(20 + random.nextInt(400)),
                                Currency.getInstance(pick(SomeGigs.CURRENCIES))))),
                maybe(() -> new Availability(
                        day.plusDays(random.nextInt(60) - 30),
                        maybe(() -> day.plusDays(30 + random.nextInt(300))),
                        1 + random.nextInt(40))));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(5) == 0 ? null : value.get();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

package dev.laurel.index;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.Compact;
import dev.laurel.skill.terms.CompactMembership;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.Money;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import dev.laurel.skill.terms.Tables;
import dev.laurel.skill.terms.WorkingHours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random gigs, half of them without any gate. */
final class SomeGigs {
    static final List<String> STATES = List.of("US-TX", "US-CA", "US-NY", "US-FL");
    static final List<String> COUNTRIES = List.of("US", "US", "DE");
    static final List<String> ZONES = List.of("America/Chicago", "Europe/Berlin", "Asia/Kolkata");
    static final List<String> LANGUAGES = List.of("en", "en-GB", "de");
    static final List<String> CURRENCIES = List.of("USD", "USD", "EUR", "JPY");

    /** Texas and Florida are in the compact; yen have no rate. */
    static final Tables TABLES = new Tables(
            new Compact(
                    "NLC",
                    Set.of("RN", "LPN"),
                    List.of(
                            new CompactMembership("US-TX", LocalDate.of(2018, 1, 19), null),
                            new CompactMembership("US-FL", LocalDate.of(2018, 1, 19), null))),
            new ExchangeRates(
                    World.DAY,
                    Currency.getInstance("USD"),
                    Map.of(Currency.getInstance("EUR"), new BigDecimal("0.9"))));

    private static final int MOST_REQUIREMENTS = 6;

    private final Random random;
    private final List<SkillId> skills;
    private final LocalDate day;

    SomeGigs(Random random, List<SkillId> skills, LocalDate day) {
        this.random = random;
        this.skills = skills;
        this.day = day;
    }

    GigEntry next(String tenant, String id) {
        boolean gated = random.nextBoolean();
        var qualifications = qualifications(gated);
        boolean scored = qualifications.stream().anyMatch(asked -> !asked.mandatory());
        var requirements = scored && random.nextInt(6) == 0 ? List.<Requirement>of() : requirements();
        return new GigEntry(
                tenant,
                new Ask(id, requirements, qualifications, gated ? conditions() : Conditions.none()),
                maybe(6, () -> day.plusDays(random.nextInt(20) - 4)));
    }

    /** A gig whose requirements share skills at one level. */
    static Ask overlapping(String id, List<SkillId> three) {
        var requirements = List.of(
                new Requirement(three, Level.FOUNDATION, Importance.REQUIRED, null),
                new Requirement(three.subList(0, 2), Level.FOUNDATION, Importance.REQUIRED, null),
                new Requirement(three.subList(0, 1), Level.FOUNDATION, Importance.PREFERRED, null));
        return new Ask(id, requirements, List.of(), Conditions.none());
    }

    private List<Requirement> requirements() {
        boolean weighted = random.nextInt(3) == 0;
        boolean allPreferred = random.nextInt(5) == 0;
        var byskills = new LinkedHashMap<List<SkillId>, Requirement>();
        for (int i = 1 + random.nextInt(MOST_REQUIREMENTS); i > 0; i--) {
            var requirement = new Requirement(
                    some(random.nextInt(3) == 0 ? 4 : 1),
                    pick(List.of(Level.FOUNDATION, Level.FOUNDATION, Level.INTERMEDIATE, Level.ADVANCED)),
                    allPreferred || random.nextInt(3) == 0 ? Importance.PREFERRED : Importance.REQUIRED,
                    weighted ? 1 + random.nextInt(Requirement.MAX_WEIGHT) : null);
            byskills.put(requirement.anyOf(), requirement);
        }
        return List.copyOf(byskills.values());
    }

    private List<Qualification> qualifications(boolean gated) {
        var asked = new ArrayList<Qualification>();
        if (random.nextInt(3) == 0) {
            asked.add(credential(false));
        }
        if (random.nextInt(5) == 0) {
            asked.add(new Qualification.Licence("RN", List.of(pick(STATES)), false, null));
        }
        if (gated && random.nextInt(3) == 0) {
            asked.add(new Qualification.Licence(
                    pick(List.of("RN", "LPN")), List.of(pick(STATES), pick(STATES)), true, null));
        }
        if (gated && random.nextInt(4) == 0) {
            asked.add(credential(true));
        }
        return asked;
    }

    private Qualification.Credential credential(boolean mandatory) {
        var of = random.nextInt(4);
        return new Qualification.Credential(
                of == 0 ? List.of() : some(3),
                of == 0 || of == 1 ? List.of("iss_" + random.nextInt(6), "iss_" + random.nextInt(6)) : List.of(),
                of == 2 ? List.of("https://a.example/" + random.nextInt(12)) : List.of(),
                mandatory,
                null);
    }

    private Conditions conditions() {
        boolean overlaps = random.nextInt(4) == 0;
        var starts = maybe(2, () -> day.plusDays(random.nextInt(40)));
        return new Conditions(
                starts,
                starts == null ? null : maybe(2, () -> starts.plusDays(random.nextInt(200))),
                maybe(3, () -> 1 + random.nextInt(30)),
                random.nextInt(3) == 0
                        ? List.of(new Language(pick(LANGUAGES), pick(List.of(Cefr.A2, Cefr.B2))))
                        : List.of(),
                maybe(
                        2,
                        () -> new Rate(
                                pick(List.of(RateUnit.values())),
                                new Money(BigDecimal.valueOf(20 + random.nextInt(200)), Currency.getInstance("USD")))),
                overlaps ? ZoneId.of(pick(ZONES)) : null,
                overlaps ? new WorkingHours(LocalTime.of(8, 0), LocalTime.of(17, 0)) : null,
                overlaps ? Integer.valueOf(1 + random.nextInt(6)) : null,
                maybe(4, () -> new Place("US", maybe(2, () -> pick(STATES)))));
    }

    private List<SkillId> some(int most) {
        var some = new ArrayList<SkillId>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            some.add(skills.get((int) (skills.size() * random.nextDouble() * random.nextDouble())));
        }
        return some;
    }

    private <T> @Nullable T maybe(int oneIn, Supplier<T> value) {
        return random.nextInt(oneIn) == 0 ? value.get() : null;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

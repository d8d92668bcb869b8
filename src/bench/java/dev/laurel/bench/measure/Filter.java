package dev.laurel.bench.measure;

import dev.laurel.index.PersonEntry;
import dev.laurel.match.Matcher;
import dev.laurel.match.Policy;
import dev.laurel.skill.Graph;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.Money;
import dev.laurel.skill.terms.Place;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import dev.laurel.skill.terms.Tables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions of a gig that let about a given share of everybody pass.
 *
 * @param name for people
 * @param conditions all gates of the gig
 * @param passing share of the people it was made with who really pass
 */
public record Filter(String name, Conditions conditions, double passing) {
    private static final Currency DOLLARS = Currency.getInstance("USD");
    private static final int CENTS = 2;
    /** The dearest budget that is tried, in cents an hour; nobody asks for more. */
    public static final int DEAREST = 200_000;

    /** The place of work of the filter that asks for one. */
    public static final Place TEXAS = new Place("US", "US-TX");

    /** No gate at all. */
    public static Filter none() {
        return new Filter("none", Conditions.none(), 1);
    }

    /** Half pass: a language, and a budget as large as that takes. */
    public static Filter half(Judging judging) {
        return budgeted("50 %", List.of(new Language("en", Cefr.B1)), null, null, .5, judging);
    }

    /** One in twenty: a language, hours, and a budget. */
    public static Filter twentieth(Judging judging) {
        return budgeted("5 %", List.of(new Language("en", Cefr.B2)), 20, null, .05, judging);
    }

    /** One in a thousand: a place of work, a language, hours, and a budget. */
    public static Filter thousandth(Judging judging) {
        return budgeted("0.1 %", List.of(new Language("en", Cefr.B2)), 10, TEXAS, .001, judging);
    }

    /** By the smallest whole number of cents with which at least so many pass, or the dearest. */
    private static Filter budgeted(
            String name,
            List<Language> languages,
            @Nullable Integer hours,
            @Nullable Place place,
            double share,
            Judging judging) {
        long wanted = Math.round(share * judging.people.size());
        var affordable = judging.passing(conditions(languages, hours, place, DEAREST));
        int low = 1;
        int high = DEAREST;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (affordable
                            .passing(conditions(languages, hours, place, middle))
                            .people
                            .size()
                    < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        var conditions = conditions(languages, hours, place, low);
        double passing = affordable.passing(conditions).people.size();
        return new Filter(name, conditions, passing / judging.people.size());
    }

    /** Conditions of the kind that filters have: no other gate is in any of them. */
    public static Conditions conditions(
            List<Language> languages, @Nullable Integer hours, @Nullable Place place, @Nullable Integer cents) {
        var budget =
                cents == null ? null : new Rate(RateUnit.HOUR, new Money(BigDecimal.valueOf(cents, CENTS), DOLLARS));
        return new Conditions(null, null, hours, languages, budget, null, null, null, place);
    }

    /**
     * Finds out how many pass, by the core's own gates.
     *
     * @param people of whom the share is taken
     */
    public record Judging(List<PersonEntry> people, Tables tables, LocalDate day) {
        /** Those who pass. */
        Judging passing(Conditions conditions) {
            var gates = new Matcher(Policy.bundled(), Graph.empty(), tables)
                    .yardstick(new Ask("gates", List.of(), List.of(), conditions));
            var passing = people.parallelStream()
                    .filter(entry -> gates.gate(entry.person(), day).isEmpty())
                    .toList();
            return new Judging(passing, tables, day);
        }
    }
}

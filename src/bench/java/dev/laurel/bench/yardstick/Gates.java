package dev.laurel.bench.yardstick;

import dev.laurel.bench.measure.Filter;
import dev.laurel.match.Matcher;
import dev.laurel.match.Policy;
import dev.laurel.match.Yardstick;
import dev.laurel.skill.Graph;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.person.Person;
import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.Tables;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * The gates of the benchmark's filters as four numbers of a person, each of which a plain comparison asks: found with
 * the core's own gates, by looking for the strictest condition that still lets the person pass.
 *
 * @param english the highest level that is met, from 1 on; 0 for none
 * @param hours most hours a week that may be asked for, today, plus one; 0 where the person is not free
 * @param place 1 in the place that the filters ask for
 * @param cents the smallest hourly budget that is enough; {@link #TOO_DEAR} where none is
 */
record Gates(int english, int hours, int place, int cents) {
    static final int TOO_DEAR = Integer.MAX_VALUE;
    /** No gate at all, as a demand. */
    static final Gates OPEN = new Gates(0, 0, 0, TOO_DEAR);

    private static final int WEEK = 168;
    private static final Cefr[] LEVELS = Cefr.values();

    /** A demand: what a person must reach, {@code cents} being what they may cost. Of today's filters alone. */
    static Gates of(Conditions asked) {
        if (asked.languages().size() > 1
                || asked.startsOn() != null
                || asked.endsOn() != null
                || asked.timeZone() != null) {
            throw new IllegalArgumentException("no filter of the benchmark: " + asked);
        }
        var budget = asked.budget();
        var hours = asked.hoursPerWeek();
        return new Gates(
                asked.languages().isEmpty()
                        ? 0
                        : Arrays.asList(LEVELS)
                                        .indexOf(asked.languages().getFirst().level())
                                + 1,
                hours == null ? 0 : hours + 1,
                asked.place() == null ? 0 : 1,
                budget == null
                        ? TOO_DEAR
                        : budget.amount().amount().movePointRight(2).intValueExact());
    }

    /** Whether a person with these numbers passes a demand. */
    boolean passes(Gates demand) {
        return english >= demand.english && hours >= demand.hours && place >= demand.place && cents <= demand.cents;
    }

    /** Looks people's numbers up; safe for several threads. */
    static final class Judge {
        private final Matcher core;
        private final LocalDate day;
        private final Map<Conditions, Yardstick> asked = new ConcurrentHashMap<>();

        Judge(Tables tables, LocalDate day) {
            this.core = new Matcher(Policy.bundled(), Graph.empty(), tables);
            this.day = day;
        }

        Gates of(Person person) {
            int english = most(LEVELS.length, level -> passes(person, speaks(level)));
            int hours = most(WEEK + 1, more -> passes(person, Filter.conditions(List.of(), more - 1, null, null)));
            int place = passes(person, Filter.conditions(List.of(), null, Filter.TEXAS, null)) ? 1 : 0;
            int tooLow =
                    most(Filter.DEAREST, cents -> !passes(person, Filter.conditions(List.of(), null, null, cents)));
            return new Gates(english, hours, place, tooLow == Filter.DEAREST ? TOO_DEAR : tooLow + 1);
        }

        private static Conditions speaks(int level) {
            return Filter.conditions(List.of(new Language("en", LEVELS[level - 1])), null, null, null);
        }

        private boolean passes(Person person, Conditions conditions) {
            return asked.computeIfAbsent(
                            conditions, wanted -> core.yardstick(new Ask("gates", List.of(), List.of(), wanted)))
                    .gate(person, day)
                    .isEmpty();
        }

        /** The largest number from 1 on of which something is true that is true of all smaller ones; 0 for none. */
        private static int most(int highest, IntPredicate isTrue) {
            int low = 0;
            int high = highest;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (isTrue.test(middle)) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }
    }
}

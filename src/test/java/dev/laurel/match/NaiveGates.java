package dev.laurel.match;

import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.Rate;
import java.time.LocalDate;
import java.util.Map;

/** The gates of the random worlds (language, availability, rate, place), written a second time. */
record NaiveGates(World world, Conditions asked, Circumstances stated) {
    /** Dollars for one unit of a currency; the table of {@link World} says .80 euros for a dollar. */
    private static final Map<String, Double> DOLLARS = Map.of("USD", 1.0, "EUR", 1.25);

    boolean pass(LocalDate today) {
        return asked.languages().stream().allMatch(this::speaks) && isFree(today) && isAffordable() && isThere();
    }

    private boolean speaks(Language wanted) {
        return stated.languages().stream()
                .anyMatch(
                        mine -> mine.tag().equals(wanted.tag()) && mine.level().compareTo(wanted.level()) >= 0);
    }

    private boolean isFree(LocalDate today) {
        if (asked.startsOn() == null && asked.endsOn() == null && asked.hoursPerWeek() == null) {
            return true;
        }
        var free = stated.availability();
        var first = asked.startsOn() == null ? today : asked.startsOn();
        var last = asked.endsOn() == null ? first : asked.endsOn();
        return free != null
                && first.datesUntil(last.plusDays(1))
                        .allMatch(day ->
                                !day.isBefore(free.from()) && (free.until() == null || !day.isAfter(free.until())))
                && (asked.hoursPerWeek() == null || free.hoursPerWeek() >= asked.hoursPerWeek());
    }

    private boolean isAffordable() {
        if (asked.budget() == null) {
            return true;
        }
        if (stated.rate() == null) {
            return false;
        }
        if (stated.rate().amount().currency().equals(asked.budget().amount().currency())) {
            return hourly(stated.rate()) <= hourly(asked.budget());
        }
        var mine = DOLLARS.get(stated.rate().amount().currency().getCurrencyCode());
        var theirs = DOLLARS.get(asked.budget().amount().currency().getCurrencyCode());
        return mine != null && theirs != null && hourly(stated.rate()) * mine <= hourly(asked.budget()) * theirs;
    }

    private static double hourly(Rate rate) {
        double amount = rate.amount().amount().doubleValue();
        return rate.unit().name().equals("DAY") ? amount / 8 : amount;
    }

    private boolean isThere() {
        if (asked.place() == null) {
            return true;
        }
        var region = asked.place().region();
        return stated.place() != null
                && asked.place().country().equals(stated.place().country())
                && (region == null || region.equals(stated.place().region()));
    }
}

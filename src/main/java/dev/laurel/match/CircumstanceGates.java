package dev.laurel.match;

import dev.laurel.match.GateFailure.Detail;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.person.Circumstances;
import dev.laurel.skill.terms.ExchangeRates;
import dev.laurel.skill.terms.Rate;
import dev.laurel.skill.terms.RateUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The gates beside the mandatory qualifications. Each asks only if the gig sets its field, and a value that the person
 * has not stated does not pass (scoring.md, "Gates").
 */
record CircumstanceGates(Conditions asked, ExchangeRates rates) {
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(RateUnit.HOURS_A_DAY);

    /** The first that fails, in the order languages, availability, rate, time zone, place. */
    Optional<GateFailure> first(Circumstances stated, LocalDate today) {
        var failure = languages(stated);
        failure = failure == null ? availability(stated, today) : failure;
        failure = failure == null ? rate(stated) : failure;
        failure = failure == null ? timeZone(stated, today) : failure;
        failure = failure == null ? place(stated) : failure;
        return Optional.ofNullable(failure);
    }

    private @Nullable GateFailure languages(Circumstances stated) {
        for (int i = 0; i < asked.languages().size(); i++) {
            var wanted = asked.languages().get(i);
            if (stated.languages().stream().noneMatch(spoken -> spoken.meets(wanted))) {
                var detail = stated.languages().isEmpty() ? Detail.LANGUAGES_NOT_STATED : Detail.LANGUAGE_NOT_MET;
                return GateFailure.of("/languages/" + i, Gate.LANGUAGE, detail);
            }
        }
        return null;
    }

    /** Asked when the gig states a first day, a last day or hours; it then covers all its days. */
    private @Nullable GateFailure availability(Circumstances stated, LocalDate today) {
        if (asked.startsOn() == null && asked.endsOn() == null && asked.hoursPerWeek() == null) {
            return null;
        }
        var free = stated.availability();
        if (free == null) {
            return unavailable(firstField(), Detail.AVAILABILITY_NOT_STATED);
        }
        if (free.from().isAfter(asked.firstDay(today))) {
            return unavailable(firstField(), Detail.AVAILABLE_TOO_LATE);
        }
        if (free.until() != null && free.until().isBefore(asked.lastDay(today))) {
            return unavailable(asked.endsOn() != null ? "/endsOn" : firstField(), Detail.AVAILABILITY_ENDS_TOO_EARLY);
        }
        boolean isTooLittle = asked.hoursPerWeek() != null && free.hoursPerWeek() < asked.hoursPerWeek();
        return isTooLittle ? unavailable("/hoursPerWeek", Detail.TOO_FEW_HOURS) : null;
    }

    /** The first field of the gig that asks for availability. */
    private String firstField() {
        if (asked.startsOn() != null) {
            return "/startsOn";
        }
        return asked.endsOn() != null ? "/endsOn" : "/hoursPerWeek";
    }

    private static GateFailure unavailable(String pointer, Detail detail) {
        return GateFailure.of(pointer, Gate.AVAILABILITY, detail);
    }

    private @Nullable GateFailure rate(Circumstances stated) {
        var budget = asked.mostRate();
        if (budget == null) {
            return null;
        }
        var price = stated.rate();
        if (price == null || price.unit() == RateUnit.FIXED) {
            return GateFailure.of("/budget", Gate.RATE, Detail.RATE_NOT_STATED);
        }
        var converted = rates.convert(price.amount(), budget.amount().currency());
        if (converted.isEmpty()) {
            return GateFailure.of("/budget", Gate.RATE, Detail.RATE_NOT_CONVERTIBLE);
        }
        boolean isAbove = hourly(price, converted.get())
                        .compareTo(hourly(budget, budget.amount().amount()))
                > 0;
        return isAbove ? GateFailure.of("/budget", Gate.RATE, Detail.RATE_ABOVE_BUDGET) : null;
    }

    /** Dividing by 8 always ends, so comparing hours is comparing the budget's unit, exactly. */
    private static BigDecimal hourly(Rate rate, BigDecimal amount) {
        return rate.unit() == RateUnit.DAY ? amount.divide(HOURS_A_DAY) : amount;
    }

    private @Nullable GateFailure timeZone(Circumstances stated, LocalDate today) {
        if (asked.timeZone() == null || asked.workingHours() == null || asked.overlapHours() == null) {
            return null;
        }
        if (stated.timeZone() == null) {
            return GateFailure.of("/timeZone", Gate.TIME_ZONE, Detail.TIME_ZONE_NOT_STATED);
        }
        if (stated.workingHours() == null) {
            return GateFailure.of("/workingHours", Gate.TIME_ZONE, Detail.WORKING_HOURS_NOT_STATED);
        }
        var shared = Overlap.of(
                asked.timeZone(),
                asked.workingHours(),
                stated.timeZone(),
                stated.workingHours(),
                asked.firstDay(today));
        boolean isEnough = shared.compareTo(Duration.ofHours(asked.overlapHours())) >= 0;
        return isEnough ? null : GateFailure.of("/overlapHours", Gate.TIME_ZONE, Detail.TOO_LITTLE_OVERLAP);
    }

    private @Nullable GateFailure place(Circumstances stated) {
        var wanted = asked.place();
        if (wanted == null) {
            return null;
        }
        var place = stated.place();
        if (place == null) {
            return misplaced(Detail.PLACE_NOT_STATED);
        }
        if (!place.country().equals(wanted.country())) {
            return misplaced(Detail.PLACE_DIFFERS);
        }
        if (wanted.region() == null || wanted.region().equals(place.region())) {
            return null;
        }
        return misplaced(place.region() == null ? Detail.REGION_NOT_STATED : Detail.PLACE_DIFFERS);
    }

    private static GateFailure misplaced(Detail detail) {
        return GateFailure.of("/location", Gate.PLACE, detail);
    }
}

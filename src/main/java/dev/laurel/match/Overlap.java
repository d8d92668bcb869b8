package dev.laurel.match;

import dev.laurel.skill.terms.WorkingHours;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** How long two people's working hours coincide on one day's offsets (scoring.md, "Time zone"). */
public final class Overlap {
    private static final int DAY = 24 * 60 * 60;

    private Overlap() {}

    /**
     * The time of day that both working hours share, hours past midnight included; it may come in two stretches.
     *
     * @param day whose offsets hold, taken at noon in each zone, so that a change of clocks in the night counts
     */
    public static Duration of(ZoneId zone, WorkingHours hours, ZoneId otherZone, WorkingHours others, LocalDate day) {
        int from = start(zone, hours, day);
        int otherFrom = start(otherZone, others, day);
        int shared = 0;
        for (int shift = -DAY; shift <= DAY; shift += DAY) {
            int begin = Math.max(from, otherFrom + shift);
            int end = Math.min(from + length(hours), otherFrom + shift + length(others));
            shared += Math.max(0, end - begin);
        }
        return Duration.ofSeconds(shared);
    }

    /** Seconds of the UTC day. */
    private static int start(ZoneId zone, WorkingHours hours, LocalDate day) {
        int offset = day.atTime(LocalTime.NOON).atZone(zone).getOffset().getTotalSeconds();
        return Math.floorMod(hours.from().toSecondOfDay() - offset, DAY);
    }

    private static int length(WorkingHours hours) {
        return Math.floorMod(hours.to().toSecondOfDay() - hours.from().toSecondOfDay(), DAY);
    }
}

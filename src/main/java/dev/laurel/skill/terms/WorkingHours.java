package dev.laurel.skill.terms;

import java.time.LocalTime;

/**
 * The hours of a working day in a time zone; {@code to} before {@code from} means past midnight.
 *
 * @param from first minute
 * @param to first minute after; differs from {@code from}
 */
public record WorkingHours(LocalTime from, LocalTime to) {
    public WorkingHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("working hours are empty: " + from);
        }
    }
}

package dev.laurel.terms;

import dev.laurel.api.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days that gigs and availabilities speak of. */
public final class Days {
    /** Work that began before, or ends after, is a slip of the keyboard. */
    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    public static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private Days() {}

    /** Reads a day from {@link #FIRST} to {@link #LAST}; null where it is not given or a fault was reported. */
    public static @Nullable LocalDate read(Fields in, String name) {
        var day = in.day(name);
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            in.fault(name, "out_of_range", "Must be from " + FIRST + " to " + LAST + ".");
            return null;
        }
        return day;
    }

    /** Reports where a last day comes before a first one. */
    public static void requireOrder(Fields in, @Nullable LocalDate first, String lastName, @Nullable LocalDate last) {
        if (first != null && last != null && last.isBefore(first)) {
            in.fault(lastName, "ends_before_it_starts", "Must not be before " + first + ".");
        }
    }
}

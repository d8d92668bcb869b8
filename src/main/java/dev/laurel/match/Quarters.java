package dev.laurel.match;

import java.time.LocalDate;

/** Age in completed calendar quarters, so that freshness moves on announced days only (scoring.md, "freshness"). */
final class Quarters {
    private static final int A_YEAR = 4;
    private static final int MONTHS = 3;

    private Quarters() {}

    /** Quarter borders after {@code issued} up to {@code day}, the first not counted; 0 for a day to come. */
    static int completed(LocalDate issued, LocalDate day) {
        return Math.max(0, number(day) - number(issued) - 1);
    }

    private static int number(LocalDate day) {
        return day.getYear() * A_YEAR + (day.getMonthValue() - 1) / MONTHS;
    }
}

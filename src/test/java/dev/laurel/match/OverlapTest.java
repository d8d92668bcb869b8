package dev.laurel.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.skill.terms.WorkingHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {
    private static final int MINUTES_A_DAY = 1440;

    @ParameterizedTest
    @CsvSource({
        // Chicago 09-17 is 15-23 UTC in winter, Berlin 09-17 is 08-16 UTC: 15-16
        "America/Chicago, 09:00, 17:00, Europe/Berlin, 09:00, 17:00, 2026-12-01, 60",
        // on 20 March 2026 Chicago has summer time (14-22 UTC), Berlin not yet: 14-16
        "America/Chicago, 09:00, 17:00, Europe/Berlin, 09:00, 17:00, 2026-03-20, 120",
        // overnight 22-06 against 05-13: 05-06
        "UTC, 22:00, 06:00, UTC, 05:00, 13:00, 2026-12-01, 60",
        // both overnight: 22-06 and 20-02 share 22-02
        "UTC, 22:00, 06:00, UTC, 20:00, 02:00, 2026-12-01, 240",
        // two stretches: 20-10 and 08-22 share 20-22 and 08-10
        "UTC, 20:00, 10:00, UTC, 08:00, 22:00, 2026-12-01, 240",
        // across the date line: Tokyo 09-17 is 00-08 UTC, Los Angeles 16-24 is 00-08 UTC
        "Asia/Tokyo, 09:00, 17:00, America/Los_Angeles, 16:00, 00:00, 2026-12-01, 480",
        // half hours: Kolkata 09-17 is 03:30-11:30 UTC
        "Asia/Kolkata, 09:00, 17:00, UTC, 09:00, 17:00, 2026-12-01, 150",
        // the night of the change: offsets at noon, Berlin on 29 March 2026 already two hours ahead, 07-15 UTC
        "Europe/Berlin, 09:00, 17:00, UTC, 07:00, 08:00, 2026-03-29, 60"
    })
    void hoursAreComparedAtTheOffsetsOfTheDay(
            ZoneId zone,
            LocalTime from,
            LocalTime to,
            ZoneId other,
            LocalTime theirs,
            LocalTime end,
            LocalDate day,
            int minutes) {
        var shared = Overlap.of(zone, new WorkingHours(from, to), other, new WorkingHours(theirs, end), day);
        assertEquals(minutes, shared.toMinutes());
    }

    @Test
    void itIsWhatCountingMinutesGives() {
        long seed = Laws.seed();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < Laws.CASES; i++) {
            var hours = hours(random);
            var others = hours(random);
            int offset = random.nextInt(-11, 14);
            var shared =
                    Overlap.of(ZoneOffset.UTC, hours, ZoneOffset.ofHours(offset), others, LocalDate.of(2026, 12, 1));
            assertEquals(counted(hours, others, offset), shared.toMinutes(), "seed " + seed + ", case " + i);
        }
    }

    private static int counted(WorkingHours hours, WorkingHours others, int offset) {
        int shared = 0;
        for (int minute = 0; minute < MINUTES_A_DAY; minute++) {
            var local = LocalTime.MIDNIGHT.plusMinutes(minute);
            shared += isIn(hours, local) && isIn(others, local.plusHours(offset)) ? 1 : 0;
        }
        return shared;
    }

    private static boolean isIn(WorkingHours hours, LocalTime time) {
        boolean isFrom = !time.isBefore(hours.from());
        boolean isTo = time.isBefore(hours.to());
        return hours.from().isBefore(hours.to()) ? isFrom && isTo : isFrom || isTo;
    }

    private static WorkingHours hours(SplittableRandom random) {
        int from = random.nextInt(MINUTES_A_DAY);
        int length = random.nextInt(1, MINUTES_A_DAY);
        var start = LocalTime.MIDNIGHT.plusMinutes(from);
        return new WorkingHours(start, start.plusMinutes(length));
    }
}

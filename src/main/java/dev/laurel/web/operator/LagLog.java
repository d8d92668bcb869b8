package dev.laurel.web.operator;

import dev.laurel.index.feed.Stock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * By how many changes the index was behind, each time that somebody looked; kept in memory, for the line on the page.
 */
@ApplicationScoped
class LagLog {
    /** Looks that are kept: ten minutes at one in two seconds. */
    static final int MOST = 300;

    /** An older look says nothing about the present. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Deque<Sample> samples = new ArrayDeque<>();
    private final InstantSource clock;

    LagLog(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * One look.
     *
     * @param behind changes of the record that answers did not include yet
     */
    record Sample(Instant at, long behind) {}

    synchronized Line note(Stock stock) {
        var now = clock.instant();
        samples.addLast(new Sample(now, Math.max(0, stock.databasePosition() - stock.position())));
        while (samples.size() > MOST || samples.getFirst().at().isBefore(now.minus(KEPT))) {
            samples.removeFirst();
        }
        return Line.of(new ArrayList<>(samples), now);
    }

    /**
     * The looks as a line in a square of a hundred by a hundred: time to the right, changes behind upwards.
     *
     * @param points for an SVG polyline
     * @param most the largest number of changes behind, which is the square's height; at least 1
     * @param looks how many there are
     */
    public record Line(String points, long most, int looks) {
        private static final int SIDE = 100;
        private static final int PLACES = 2;

        static Line of(List<Sample> samples, Instant now) {
            long most = samples.stream().mapToLong(Sample::behind).max().orElse(1);
            long height = Math.max(1, most);
            var points = samples.stream()
                    .map(sample -> x(sample, now) + "," + part(height - sample.behind(), height))
                    .collect(Collectors.joining(" "));
            return new Line(points, height, samples.size());
        }

        private static String x(Sample sample, Instant now) {
            long since = Duration.between(sample.at(), now).toMillis();
            return part(KEPT.toMillis() - since, KEPT.toMillis());
        }

        private static String part(long share, long whole) {
            return BigDecimal.valueOf(share)
                    .multiply(BigDecimal.valueOf(SIDE))
                    .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_EVEN)
                    .toPlainString();
        }
    }
}

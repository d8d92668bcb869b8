package dev.laurel.web.operator;

import dev.laurel.credential.fetched.HostTally;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Hosts by hours: an outage is a row of crosses.
 *
 * @param hours beginnings, oldest first
 * @param rows one for each host
 */
public record HostGrid(List<Instant> hours, List<Row> rows) {
    public HostGrid {
        hours = List.copyOf(hours);
        rows = List.copyOf(rows);
    }

    /**
     * A host.
     *
     * @param dots one for each hour
     */
    public record Row(String host, List<Dot> dots) {}

    /** An hour of a host. */
    public record Dot(Instant hour, long attempts, long failed) {
        public boolean isQuiet() {
            return attempts == 0;
        }

        public boolean isWell() {
            return attempts > 0 && failed == 0;
        }

        /** Nothing at all came through. */
        public boolean isOut() {
            return attempts > 0 && failed == attempts;
        }
    }

    static HostGrid of(List<HostTally.Hour> counted, Instant now) {
        var last = now.truncatedTo(ChronoUnit.HOURS);
        long span = HostTally.SPAN.toHours();
        var hours = LongStream.range(0, span)
                .mapToObj(i -> last.minus(span - 1 - i, ChronoUnit.HOURS))
                .toList();
        var byHost = new LinkedHashMap<String, Map<Instant, HostTally.Hour>>();
        counted.forEach(hour -> byHost.computeIfAbsent(hour.host(), host -> new LinkedHashMap<>())
                .put(hour.hour(), hour));
        var rows = new ArrayList<Row>();
        byHost.forEach((host, of) -> rows.add(new Row(
                host, hours.stream().map(hour -> dot(hour, of.get(hour))).toList())));
        return new HostGrid(hours, rows);
    }

    private static Dot dot(Instant hour, HostTally.@Nullable Hour counted) {
        return counted == null ? new Dot(hour, 0, 0) : new Dot(hour, counted.attempts(), counted.failed());
    }
}

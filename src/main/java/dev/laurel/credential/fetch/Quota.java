package dev.laurel.credential.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * So many fetches in so long a time for each name: a bucket that holds that many and fills evenly. Keeps us from being
 * used to flood somebody. Counted in each instance of the service by itself.
 */
public final class Quota {
    private final int size;
    private final long nanosEach;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new RecentMap<>();

    private record Bucket(long emptyUntil) {}

    /**
     * A quota.
     *
     * @param size most at once, and most in {@code period} on the average
     * @param nanos a steady clock
     */
    public Quota(int size, Duration period, LongSupplier nanos) {
        this.size = size;
        this.nanosEach = period.toNanos() / size;
        this.nanos = nanos;
    }

    /** Takes one; false when there is none left. */
    public synchronized boolean take(String name) {
        long now = nanos.getAsLong();
        long from = from(name, now);
        if (now - from < nanosEach) {
            return false;
        }
        buckets.put(name, new Bucket(from + nanosEach));
        return true;
    }

    /** How long until one is there to be taken; zero when there is. */
    public synchronized Duration untilNext(String name) {
        long now = nanos.getAsLong();
        return Duration.ofNanos(Math.max(0, nanosEach - (now - from(name, now))));
    }

    /**
     * Since when the bucket would have been filling, had it been empty then: never longer ago than it takes to fill.
     */
    private long from(String name, long now) {
        long full = now - nanosEach * size;
        var bucket = buckets.get(name);
        return bucket == null || bucket.emptyUntil() - full < 0 ? full : bucket.emptyUntil();
    }
}

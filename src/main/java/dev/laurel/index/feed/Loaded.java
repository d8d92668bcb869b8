package dev.laurel.index.feed;

import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Counts the people and gigs of a build while it goes on, and says so now and then. For several threads. */
final class Loaded {
    /** Seldom enough for a log, often enough that somebody who waits sees it move. */
    private static final int SAID_EVERY = 50_000;

    private static final double NANOS = 1e9;
    private static final Logger LOG = Logger.getLogger(Loaded.class);

    private final AtomicLong documents = new AtomicLong();
    private volatile long since;

    /** Another build begins. */
    void begin() {
        documents.set(0);
        since = System.nanoTime();
    }

    /** One more is in. */
    void one() {
        if (documents.incrementAndGet() % SAID_EVERY == 0) {
            say();
        }
    }

    /** The build is done. */
    void end() {
        say();
    }

    private void say() {
        double seconds = Math.max(1 / NANOS, (System.nanoTime() - since) / NANOS);
        long now = documents.get();
        LOG.infof("%d people and gigs are in the index, %.0f a second", now, now / seconds);
    }

    /** People and gigs that the build under way, or the last one, has put in. */
    long documents() {
        return documents.get();
    }
}

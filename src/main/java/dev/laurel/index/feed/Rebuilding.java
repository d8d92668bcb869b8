package dev.laurel.index.feed;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The rebuild under way, or the last one: one at a time. Any thread may ask for it or look at it. */
final class Rebuilding {
    private final ChangeRows log;
    private final Rebuild.Means means;
    private final LongSupplier held;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Rebuild> latest = new AtomicReference<>();

    /** @param held counts people and gigs in the index that is shown */
    Rebuilding(ChangeRows log, Rebuild.Means means, LongSupplier held, InstantSource clock) {
        this.log = log;
        this.means = means;
        this.held = held;
        this.clock = clock;
    }

    /** Asks for one. @return whether nobody has yet, or the one asked for before has ended */
    boolean ask(RebuildView.Reason reason) {
        var before = latest.get();
        if (before != null && !before.hasEnded()) {
            return false;
        }
        return latest.compareAndSet(before, new Rebuild(log, means, reason, held.getAsLong(), clock.instant()));
    }

    /** The one that has not ended, if there is one. */
    Optional<Rebuild> underWay() {
        return Optional.ofNullable(latest.get()).filter(rebuild -> !rebuild.hasEnded());
    }

    /** The one under way, or else the last one. */
    Optional<RebuildView> view() {
        return Optional.ofNullable(latest.get()).map(Rebuild::view);
    }
}

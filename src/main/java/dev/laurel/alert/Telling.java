package dev.laurel.alert;

import dev.laurel.index.feed.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Works through the change log, a step at a time. What a step tells and how far it came are one transaction: nothing is
 * left out and nothing told twice, whenever the process ends. Of several processes one is at it.
 */
@ApplicationScoped
class Telling {
    /** Rows of the change log in one step. */
    static final int STEP = 500;
    /** Rows that another process may have looked through meanwhile; beyond that, memory is made anew. */
    static final int MAX_BEHIND = 100_000;

    private static final Logger LOG = Logger.getLogger(Telling.class);

    private final Changes changes;
    private final Watches watches;
    private final AlertRows rows;
    private final Teller teller;
    /** Position up to which memory is true; -1 where there is none. */
    private long seen = -1;

    Telling(Changes changes, Watches watches, AlertRows rows, Teller teller) {
        this.changes = changes;
        this.watches = watches;
        this.rows = rows;
        this.teller = teller;
    }

    /**
     * One step. Where it fails, in its commit too, {@link #forget} must follow.
     *
     * @return whether there may be more to do
     */
    @Transactional
    boolean step() {
        var taken = rows.takePosition();
        return taken.isPresent() && step(taken.getAsLong());
    }

    private boolean step(long position) {
        if (seen >= 0 && seen < position && !catchUp(position)) {
            forget();
        }
        var now = watches.now();
        seen = position;
        now.forEach((tenant, watch) -> whatFreshOnesMissed(tenant, watch, position));
        var changed = changes.behind(position, STEP);
        if (changed.isEmpty()) {
            return false;
        }
        if (changed.stream().anyMatch(row -> row.kind() == Changes.Kind.TAXONOMY)) {
            // Skills relate otherwise: what people have proven is worked out anew.
            watches.forget();
            now = watches.now();
        }
        now.forEach((tenant, watch) -> {
            if (!watch.isEmpty()) {
                teller.changes(tenant, watch, changed, alert -> true);
            }
        });
        seen = changed.getLast().position();
        rows.putPosition(seen);
        return true;
    }

    /** Forgets what was taken into memory: it may never have been committed, and is read anew. */
    void forget() {
        watches.forget();
        seen = -1;
    }

    /** Takes into memory what another process has told of. @return whether it could */
    private boolean catchUp(long position) {
        if (position - seen > MAX_BEHIND) {
            LOG.infof("alerts are read anew: %d changes were told by another process", position - seen);
            return false;
        }
        while (seen < position) {
            var missed = changes.behind(seen, STEP);
            if (missed.isEmpty() || missed.stream().anyMatch(row -> row.kind() == Changes.Kind.TAXONOMY)) {
                return false;
            }
            var upTo = missed.stream().filter(row -> row.position() <= position).toList();
            watches.now().forEach((tenant, watch) -> refresh(tenant, watch, upTo));
            seen = missed.getLast().position();
        }
        return true;
    }

    private void refresh(String tenant, Watch watch, List<Changes.Row> changed) {
        var people = subjects(tenant, changed, Changes.Kind.FREELANCER);
        people.retainAll(watch.waiting());
        watches.people(tenant, people).values().forEach(shown -> watches.put(watch, shown));
        var gigs = subjects(tenant, changed, Changes.Kind.GIG);
        gigs.retainAll(watch.waitedFor());
        watches.gigs(tenant, gigs).values().forEach(gig -> watches.put(watch, gig));
    }

    private static Set<String> subjects(String tenant, List<Changes.Row> changed, Changes.Kind kind) {
        return changed.stream()
                .filter(row -> row.kind() == kind && row.tenant().equals(tenant))
                .map(Changes.Row::subject)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** An alert's search saw the index as it was; what changed since, and was told before the alert was known here. */
    private void whatFreshOnesMissed(String tenant, Watch watch, long position) {
        var missing = watch.takeUp().stream().collect(Collectors.toUnmodifiableMap(Alert::id, Alert::position));
        if (missing.isEmpty()) {
            return;
        }
        rows.takenUp(tenant, missing.keySet());
        long from = missing.values().stream().mapToLong(Long::longValue).min().orElse(position);
        while (from < position) {
            var missed = changes.behind(from, STEP);
            if (missed.isEmpty()) {
                return;
            }
            tellOne(tenant, watch, missed, missing, position);
            from = missed.getLast().position();
        }
    }

    private void tellOne(
            String tenant, Watch watch, List<Changes.Row> missed, Map<String, Long> missing, long position) {
        for (var alert : missing.entrySet()) {
            var its = missed.stream()
                    .filter(row -> row.position() > alert.getValue() && row.position() <= position)
                    .toList();
            teller.changes(tenant, watch, its, one -> Objects.equals(one.id(), alert.getKey()));
        }
    }
}

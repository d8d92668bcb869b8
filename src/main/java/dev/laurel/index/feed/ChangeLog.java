package dev.laurel.index.feed;

import dev.laurel.freelancer.FreelancerChanged;
import dev.laurel.freelancer.FreelancersJoined;
import dev.laurel.gig.GigChanged;
import dev.laurel.index.PersonEntry;
import dev.laurel.taxonomy.TaxonomyChanged;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Notes every change that an index may have to show, in the transaction that makes it: both are kept or neither.
 *
 * <p>The rows are written when the transaction is about to commit, each subject once, because from then on the log is
 * held (decision 0070). A change outside a transaction is refused.
 */
@ApplicationScoped
class ChangeLog {
    private static final Object PENDING = ChangeLog.class;

    private final ChangeRows rows;
    private final TransactionSynchronizationRegistry transaction;
    private final InstantSource clock;
    private final Written written;
    private final News news;
    private final InHand inHand;

    ChangeLog(
            ChangeRows rows,
            TransactionSynchronizationRegistry transaction,
            InstantSource clock,
            Written written,
            News news,
            InHand inHand) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
        this.written = written;
        this.news = news;
        this.inHand = inHand;
    }

    void on(@Observes FreelancerChanged event) {
        note(new Change(event.tenant(), Change.Kind.FREELANCER, event.id()));
    }

    void on(@Observes FreelancersJoined event) {
        var appending = appending();
        for (var shown : event.people()) {
            var change = new Change(
                    event.tenant(), Change.Kind.FREELANCER, shown.person().id());
            appending.add(change);
            if (FrontDoors.isForClients(shown)) {
                appending.people.put(change, FrontDoors.entry(event.tenant(), shown));
            }
        }
    }

    void on(@Observes GigChanged event) {
        note(new Change(event.tenant(), Change.Kind.GIG, event.id()));
    }

    void on(@Observes TaxonomyChanged event) {
        note(new Change(Change.ALL_TENANTS, Change.Kind.TAXONOMY, Long.toString(event.version())));
    }

    /** @throws IllegalStateException outside a transaction */
    void note(Change change) {
        appending().add(change);
    }

    private Appending appending() {
        if (transaction.getResource(PENDING) instanceof Appending appending) {
            return appending;
        }
        var appending = new Appending();
        transaction.registerInterposedSynchronization(appending);
        transaction.putResource(PENDING, appending);
        return appending;
    }

    private AtomicLong positionOfRequest() {
        return Arc.container().requestContext().isActive() ? written.position() : new AtomicLong();
    }

    /** What one transaction has changed so far. */
    private final class Appending implements Synchronization {
        private final Set<Change> changes = new LinkedHashSet<>();
        /** Those of whom it is known what the transaction leaves behind. */
        private final Map<Change, PersonEntry> people = new HashMap<>();

        private final AtomicLong ofRequest = positionOfRequest();
        private ChangeRows.@Nullable Range written;

        /** @throws IllegalStateException when the rows are written already: this change would be lost */
        private void add(Change change) {
            if (written != null) {
                throw new IllegalStateException("changed while committing: " + change);
            }
            changes.add(change);
            // What it was made as before, in the same transaction, may hold no more.
            people.remove(change);
        }

        @Override
        public void beforeCompletion() {
            if (!changes.isEmpty()) {
                var appended = rows.append(changes, clock.instant());
                inHand.lay(appended, people);
                written = appended;
            }
        }

        @Override
        public void afterCompletion(int status) {
            var appended = written;
            if (appended == null) {
                return;
            }
            if (status == Status.STATUS_COMMITTED) {
                ofRequest.accumulateAndGet(appended.last(), Math::max);
                news.announce();
            } else {
                inHand.takeBack(appended, people.keySet());
            }
        }
    }
}

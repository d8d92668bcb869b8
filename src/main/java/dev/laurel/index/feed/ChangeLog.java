package dev.laurel.index.feed;

import dev.laurel.freelancer.FreelancerChanged;
import dev.laurel.gig.GigChanged;
import dev.laurel.taxonomy.TaxonomyChanged;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

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

    ChangeLog(
            ChangeRows rows,
            TransactionSynchronizationRegistry transaction,
            InstantSource clock,
            Written written,
            News news) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
        this.written = written;
        this.news = news;
    }

    void on(@Observes FreelancerChanged event) {
        note(new Change(event.tenant(), Change.Kind.FREELANCER, event.id()));
    }

    void on(@Observes GigChanged event) {
        note(new Change(event.tenant(), Change.Kind.GIG, event.id()));
    }

    void on(@Observes TaxonomyChanged event) {
        note(new Change(Change.ALL_TENANTS, Change.Kind.TAXONOMY, Long.toString(event.version())));
    }

    /** @throws IllegalStateException outside a transaction */
    void note(Change change) {
        if (transaction.getResource(PENDING) instanceof Appending appending) {
            appending.add(change);
            return;
        }
        var appending = new Appending();
        appending.add(change);
        transaction.registerInterposedSynchronization(appending);
        transaction.putResource(PENDING, appending);
    }

    private AtomicLong positionOfRequest() {
        return Arc.container().requestContext().isActive() ? written.position() : new AtomicLong();
    }

    /** What one transaction has changed so far. */
    private final class Appending implements Synchronization {
        private final Set<Change> changes = new LinkedHashSet<>();
        private final AtomicLong ofRequest = positionOfRequest();
        private long position;

        /** @throws IllegalStateException when the rows are written already: this change would be lost */
        private void add(Change change) {
            if (position > 0) {
                throw new IllegalStateException("changed while committing: " + change);
            }
            changes.add(change);
        }

        @Override
        public void beforeCompletion() {
            position = rows.append(changes, clock.instant());
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                ofRequest.accumulateAndGet(position, Math::max);
                news.announce();
            }
        }
    }
}

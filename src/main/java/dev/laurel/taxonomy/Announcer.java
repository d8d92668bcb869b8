package dev.laurel.taxonomy;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Tells the service of each new version once, whoever made it: an import may have run in another process, and of
 * several replicas only one announces (ADR 0023).
 */
@ApplicationScoped
public class Announcer {
    /** How soon an import by another process is noticed; one read of one row each time. */
    static final String EVERY = "2s";

    private final DataSource source;
    private final Taxonomy taxonomy;
    private final Event<TaxonomyChanged> changed;
    private final Event<AliasesChanged> aliasesChanged;
    private volatile long seen = -1;

    Announcer(
            DataSource source,
            Taxonomy taxonomy,
            Event<TaxonomyChanged> changed,
            Event<AliasesChanged> aliasesChanged) {
        this.source = source;
        this.taxonomy = taxonomy;
        this.changed = changed;
        this.aliasesChanged = aliasesChanged;
    }

    @Scheduled(every = EVERY, delayed = EVERY, concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        taxonomy.refreshIfChanged();
        long version = taxonomy.version();
        if (version != seen) {
            announce();
            seen = version;
        }
    }

    /** Fires the event inside this transaction, if no version as new was announced before. */
    @Transactional
    public void announce() {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("update taxonomy_version set announced = version"
                        + " where tenant = ? and announced < version returning version")) {
            statement.setString(1, TaxonomyStore.SHARED);
            try (var rows = statement.executeQuery()) {
                if (rows.next()) {
                    changed.fire(new TaxonomyChanged(rows.getLong(1)));
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the taxonomy cannot be announced", broken);
        }
    }

    /**
     * Counts the version up for a change of a tenant's words, inside the caller's transaction. The skills are what they
     * were, so nothing is announced for them; an import that is not announced yet still will be.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void changeAliases(String tenant) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("update taxonomy_version set version = version + 1,"
                        + " announced = case when announced = version then version + 1 else announced end"
                        + " where tenant = ?")) {
            statement.setString(1, TaxonomyStore.SHARED);
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException("the taxonomy cannot be changed", broken);
        }
        aliasesChanged.fire(new AliasesChanged(tenant));
    }
}

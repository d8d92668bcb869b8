package dev.laurel.credential.fetched;

import dev.laurel.credential.fetch.Attempt;
import dev.laurel.credential.fetch.Attempts;
import dev.laurel.credential.fetch.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jboss.logging.Logger;

/** Every attempt to reach the network, as an audit row, a metric and a line of the log. Never what was answered. */
@ApplicationScoped
class FetchLog implements Attempts {
    private static final Logger LOG = Logger.getLogger(FetchLog.class);
    private final EntityManager database;
    private final MeterRegistry metrics;

    FetchLog(EntityManager database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    @Override
    public void note(Attempt attempt) {
        var rule = attempt.rule();
        metrics.counter("laurel.fetch.attempts", "verdict", rule.verdict().word(), "rule", rule.word())
                .increment();
        // The host is empty or was found to be a plain name: nothing of a stranger's gets into the line.
        LOG.logf(
                rule.verdict() == Verdict.FORBIDDEN ? Logger.Level.WARN : Logger.Level.DEBUG,
                "fetch host=%s use=%s verdict=%s rule=%s status=%d bytes=%d",
                attempt.host(),
                attempt.use(),
                rule.verdict().word(),
                rule.word(),
                attempt.status(),
                attempt.bytes());
        try {
            QuarkusTransaction.requiringNew().run(() -> store(attempt));
        } catch (RuntimeException broken) {
            LOG.warnf("an attempt to fetch could not be noted: %s", broken.getMessage());
        }
    }

    private void store(Attempt attempt) {
        database.createNativeQuery("""
                        insert into fetch_attempt (at, host, use, verdict, rule, status, bytes)
                        values (:at, :host, :use, :verdict, :rule, :status, :bytes)""")
                .setParameter("at", attempt.at())
                .setParameter("host", attempt.host())
                .setParameter("use", attempt.use().name())
                .setParameter("verdict", attempt.rule().verdict().name())
                .setParameter("rule", attempt.rule().name())
                .setParameter("status", attempt.status())
                .setParameter("bytes", attempt.bytes())
                .executeUpdate();
    }
}

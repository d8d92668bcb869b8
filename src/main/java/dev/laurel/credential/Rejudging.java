package dev.laurel.credential;

import dev.laurel.credential.held.CredentialStore;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.credential.report.Outcome;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.Trust;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Judges credentials again when what they stand on has changed: a few before the answer, the rest by itself soon after;
 * and all of them when their own time has come.
 */
@ApplicationScoped
class Rejudging {
    /** Credentials judged again before a change is answered: some seconds' work at most. */
    static final int MAX_AT_ONCE = 500;
    /** Credentials judged again in one round of the timer. */
    private static final int MAX_DUE = 200;

    private static final Logger LOG = Logger.getLogger(Rejudging.class);
    private final CredentialStore store;
    private final Credentials credentials;
    private final InstantSource clock;

    Rejudging(CredentialStore store, Credentials credentials, InstantSource clock) {
        this.store = store;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * What judging again did.
     *
     * @param changes credentials that stand otherwise now
     * @param waiting credentials that are due and will be judged by the timer
     */
    record Effect(List<StandingChange> changes, int waiting) {}

    Effect ofDocument(String tenant, String url) {
        return again(() -> store.ofDocument(tenant, url));
    }

    Effect ofIssuers(String tenant, List<String> identifiers) {
        return again(() -> identifiers.isEmpty() ? List.of() : store.ofIssuers(tenant, identifiers));
    }

    /** How many credentials these identifiers have issued. */
    int countOfIssuers(String tenant, List<String> identifiers) {
        return identifiers.isEmpty()
                ? 0
                : QuarkusTransaction.requiringNew()
                        .call(() -> store.ofIssuers(tenant, identifiers).size());
    }

    Effect ofHolder(String tenant, String holder) {
        return again(() -> store.ofHolder(tenant, holder));
    }

    private Effect again(Supplier<List<CredentialStore.Kept>> touched) {
        var all = QuarkusTransaction.requiringNew().call(touched::get);
        var now = all.subList(0, Math.min(MAX_AT_ONCE, all.size()));
        var later = all.subList(now.size(), all.size());
        if (!later.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> later.forEach(kept -> store.makeDue(kept.tenant(), kept.id())));
        }
        var changes = new ArrayList<StandingChange>();
        for (var kept : now) {
            var before = credentials.get(kept.tenant(), kept.holder(), kept.id());
            credentials.again(kept).ifPresent(after -> {
                if (!standing(before).equals(standing(after))) {
                    changes.add(new StandingChange(kept.id(), kept.holder(), standing(before), standing(after)));
                }
            });
        }
        return new Effect(changes, later.size());
    }

    @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void judgeDue() {
        var due = QuarkusTransaction.requiringNew().call(() -> store.due(clock.instant(), MAX_DUE));
        for (var kept : due) {
            try {
                credentials.again(kept);
            } catch (RuntimeException failed) {
                LOG.warnf("credential %s could not be judged again: %s", kept.id(), failed.getMessage());
            }
        }
    }

    private static Standing standing(HeldCredential held) {
        return new Standing(
                Outcome.valueOf(held.outcome()),
                Assurance.valueOf(held.assurance()),
                held.proves().stream()
                        .map(skill -> new Standing.Piece(
                                new SkillId(skill.id()),
                                Level.valueOf(skill.level()),
                                EvidenceKind.valueOf(java.util.Objects.requireNonNull(held.kind())),
                                Trust.valueOf(skill.trust()),
                                skill.verified()))
                        .toList());
    }
}

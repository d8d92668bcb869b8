package dev.laurel.freelancer;

import dev.laurel.api.ProblemException;
import dev.laurel.credential.EvidenceChanged;
import dev.laurel.credential.EvidenceOfManyChanged;
import dev.laurel.taxonomy.TaxonomyChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the evidence on profiles true: when something about a person changes, when the taxonomy does, and when time has
 * gone by.
 */
@ApplicationScoped
class Upkeep {
    /** Hibernate's number for leaving out rows that somebody else has locked. */
    private static final int SKIP_LOCKED = -2;

    private final Derivation derivation;
    private final Event<FreelancerChanged> changed;
    private final InstantSource clock;

    Upkeep(Derivation derivation, Event<FreelancerChanged> changed, InstantSource clock) {
        this.derivation = derivation;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Derives a person's evidence anew, in the transaction of the change.
     *
     * <p>The row is locked before the sources are read: of two changes at once, the later one sees both.
     *
     * @throws ProblemException NOT_FOUND where the person was erased, so that the change is undone; a holder who never
     *     had a profile is ignored
     */
    @Transactional
    void onChange(@Observes EvidenceChanged event) {
        @Nullable
        FreelancerRow row =
                FreelancerRow.findById(new RowKey(event.tenant(), event.holder()), LockModeType.PESSIMISTIC_WRITE);
        if (row != null) {
            deriveIfOther(row);
        } else if (ErasedRow.findById(new RowKey(event.tenant(), event.holder())) != null) {
            throw ProblemException.notFound();
        }
    }

    /**
     * As {@link #onChange(EvidenceChanged)}, for many people, whose rows are locked in the order of their ids.
     *
     * @throws ProblemException NOT_FOUND where one of them was erased, so that the whole change is undone
     */
    @Transactional
    void onChange(@Observes EvidenceOfManyChanged event) {
        var rows = FreelancerRow.<FreelancerRow>find(
                        "tenant = ?1 and id in ?2 order by id", event.tenant(), event.holders())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        if (rows.size() < event.holders().size()
                && ErasedRow.count("tenant = ?1 and id in ?2", event.tenant(), event.holders()) > 0) {
            throw ProblemException.notFound();
        }
        var claims = rows.stream().collect(Collectors.toMap(row -> row.id, FreelancerRow::claims));
        var derived = derivation.derive(event.tenant(), claims);
        var now = clock.instant();
        for (var row : rows) {
            var standing = Objects.requireNonNull(derived.get(row.id));
            if (!standing.equals(row.standing())) {
                row.put(standing, now);
                announce(row);
            }
        }
        FreelancerRow.flush();
    }

    /** A skill's nature, or the trust in its area, may be another now: all evidence is derived anew, batch by batch. */
    @Transactional
    void onChange(@Observes TaxonomyChanged event) {
        FreelancerRow.update("stale = true, nextChange = ?1", clock.instant());
    }

    /**
     * A judgement that found what the last one found is no news: nothing is written, and the index has nothing to do.
     * Where the row awaits the timer anyway, that is left to it.
     */
    private void deriveIfOther(FreelancerRow row) {
        var derived = derivation.derive(row.tenant, row.id, row.claims());
        if (!derived.equals(row.standing())) {
            put(row, derived);
        }
    }

    /** Derives the evidence of a row that is locked, or not yet stored, and announces it. */
    void derive(FreelancerRow row) {
        put(row, derivation.derive(row.tenant, row.id, row.claims()));
    }

    /**
     * Saves a row that is locked and whose claims are as they were, and announces it. Evidence follows from claims and
     * sources; of a change in a source there is word by itself, so it still holds.
     */
    void keep(FreelancerRow row) {
        row.persistAndFlush();
        announce(row);
    }

    private void put(FreelancerRow row, Standing standing) {
        row.put(standing, clock.instant());
        row.persistAndFlush();
        announce(row);
    }

    void announce(FreelancerRow row) {
        changed.fire(new FreelancerChanged(row.tenant, row.id));
    }

    /** Many at once: their sources are asked once for all of them, which matters where everybody has become stale. */
    private void deriveAll(String tenant, List<FreelancerRow> rows) {
        var claims = rows.stream().collect(Collectors.toMap(row -> row.id, FreelancerRow::claims));
        var derived = derivation.derive(tenant, claims);
        for (var row : rows) {
            var standing = Objects.requireNonNull(derived.get(row.id));
            if (!standing.equals(row.standing())) {
                row.put(standing, clock.instant());
            }
        }
    }

    /**
     * Announces people who stand otherwise because time went by, and those whose evidence had to be derived anew.
     *
     * @return how many; fewer than {@code limit} when none is left
     */
    @Transactional
    int renewDue(int limit) {
        var now = clock.instant();
        List<FreelancerRow> due = FreelancerRow.<FreelancerRow>find("nextChange <= ?1 order by nextChange", now)
                .page(0, limit)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
                .list();
        due.stream()
                .filter(row -> row.stale)
                .collect(Collectors.groupingBy(row -> row.tenant))
                .forEach(this::deriveAll);
        for (var row : due) {
            row.nextChange = row.standing().nextChange(now);
            row.stale = false;
            announce(row);
        }
        FreelancerRow.flush();
        return due.size();
    }
}

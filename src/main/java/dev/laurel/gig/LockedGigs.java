package dev.laurel.gig;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Front door for whoever decides by a gig's state or its seats: one at a time for each gig. */
@ApplicationScoped
public class LockedGigs {
    private final InstantSource clock;

    LockedGigs(InstantSource clock) {
        this.clock = clock;
    }

    /** The gig, whoever asks, as it stands and stays until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Gig> find(String tenant, String id) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return GigRow.<GigRow>findByIdOptional(new RowKey(tenant, id), LockModeType.PESSIMISTIC_WRITE)
                .map(row -> row.gig(today));
    }
}

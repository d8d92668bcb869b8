package dev.laurel.credential.licence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The boards whose registers were loaded, and for how long a line of each counts. */
@ApplicationScoped
class Registers {
    /** Days after a line was checked that it counts, where the operator says nothing (verification.md, "Licences"). */
    static final int DEFAULT_MAX_AGE_DAYS = 35;

    private final InstantSource clock;

    Registers(InstantSource clock) {
        this.clock = clock;
    }

    /** Days after it was checked that a line of that register counts. */
    @Transactional
    int maxAgeDays(String tenant, String board) {
        @Nullable RegisterRow row = RegisterRow.findById(new RegisterRow.Key(tenant, board));
        return row == null ? DEFAULT_MAX_AGE_DAYS : row.maxAgeDays;
    }

    /**
     * Notes that a register is being loaded.
     *
     * @param maxAgeDays null to leave it as it is
     * @return whether lines already there count for another time now
     */
    @Transactional
    boolean note(String tenant, String account, String board, @Nullable Integer maxAgeDays) {
        int before = maxAgeDays(tenant, board);
        @Nullable RegisterRow row = RegisterRow.findById(new RegisterRow.Key(tenant, board));
        if (row == null) {
            row = new RegisterRow();
            row.tenant = tenant;
            row.board = board;
        }
        row.maxAgeDays = maxAgeDays == null ? before : maxAgeDays;
        row.loadedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.loadedBy = account;
        row.persist();
        return row.maxAgeDays != before;
    }
}

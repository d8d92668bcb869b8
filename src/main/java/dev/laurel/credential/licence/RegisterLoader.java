package dev.laurel.credential.licence;

import dev.laurel.api.Fault;
import dev.laurel.api.ProblemException;
import dev.laurel.credential.EvidenceChanged;
import dev.laurel.credential.Locks;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Front door to loading a board's register: good lines are kept, bad ones listed, and the licences they speak about are
 * laid beside them in the same transaction, a few hundred lines at a time. A load that is cut off is mended by loading
 * the file again.
 */
@ApplicationScoped
public class RegisterLoader {
    /** Lines of one file, at most; a larger register is loaded in parts. */
    public static final int MAX_LINES = 200_000;
    /** Longest time, in days, that a line may be told to count: a year and a day. */
    public static final int LONGEST_MAX_AGE_DAYS = 366;
    /** Lines of one transaction: enough to be quick, few enough to let others through. */
    private static final int BATCH = 500;

    private final Registers registers;
    private final EntryTable entries;
    private final Confirmation confirmation;
    private final Locks locks;
    private final Event<EvidenceChanged> changed;
    private final InstantSource clock;

    RegisterLoader(
            Registers registers,
            EntryTable entries,
            Confirmation confirmation,
            Locks locks,
            Event<EvidenceChanged> changed,
            InstantSource clock) {
        this.registers = registers;
        this.entries = entries;
        this.confirmation = confirmation;
        this.locks = locks;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Loads a register's file.
     *
     * @param maxAgeDays how many days after it was checked a line of this register counts, from now on; null to leave
     *     it
     * @throws ProblemException NOT_FOUND where the board's name has not the form of one, VALIDATION_FAILED where the
     *     first line does not name the columns
     */
    public RegisterLoad load(
            String tenant, String account, String board, @Nullable Integer maxAgeDays, InputStream file)
            throws IOException {
        if (!LicenceRequest.isBoard(board)) {
            throw ProblemException.notFound();
        }
        var lines = new RegisterFile(clock, BATCH, MAX_LINES, batch -> store(tenant, board, batch));
        lines.onHeader(() -> note(tenant, account, board, maxAgeDays));
        Line.read(new BufferedInputStream(file), lines::take);
        if (!lines.finish()) {
            throw ProblemException.invalid(Fault.at(
                    "", "invalid_header", "The first line must name " + String.join(", ", EntryReader.COLUMNS) + "."));
        }
        return lines.result(board, registers.maxAgeDays(tenant, board));
    }

    private void note(String tenant, String account, String board, @Nullable Integer maxAgeDays) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (registers.note(tenant, account, board, maxAgeDays)) {
                announce(LicenceRow.list("tenant = ?1 and board = ?2 and owned", tenant, board));
            }
        });
    }

    private RegisterFile.Stored store(String tenant, String board, List<Entry> batch) {
        return QuarkusTransaction.requiringNew().call(() -> {
            locks.take(Set.of(Licences.lock(tenant)));
            var older = entries.write(tenant, board, batch);
            return new RegisterFile.Stored(older, judge(tenant, board, batch));
        });
    }

    /**
     * Lays the licences of a batch beside their entries; those that count already first, so that they go on counting.
     */
    private int judge(String tenant, String board, List<Entry> batch) {
        var keys = batch.stream().map(Entry::numberKey).collect(Collectors.toSet());
        var moved = LicenceRow.<LicenceRow>list(
                        "tenant = ?1 and board = ?2 and numberKey in ?3 order by owned desc, createdAt, id",
                        tenant,
                        board,
                        keys)
                .stream()
                .filter(confirmation::judge)
                .toList();
        announce(moved);
        return moved.size();
    }

    private void announce(List<LicenceRow> rows) {
        new HashSet<>(rows.stream()
                        .map(row -> new EvidenceChanged(row.tenant, row.holder))
                        .toList())
                .forEach(changed::fire);
    }
}

package dev.laurel.imports;

import dev.laurel.account.Caller;
import dev.laurel.api.Fault;
import dev.laurel.api.Given;
import dev.laurel.api.Outcome;
import dev.laurel.api.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the lines of one file, in batches of one transaction each. Used once, by one thread. */
final class Run<D> {
    /**
     * Lines of one transaction: enough that what each transaction costs is shared, few enough to let others through.
     */
    static final int BATCH = 1_000;

    /** Bytes of lines of one transaction, so that long lines do not add up in memory. */
    static final long BATCH_BYTES = 8L << 20;

    /** Class of SQL states that say that a row is not taken. */
    private static final String CONSTRAINT = "23";

    private final Caller caller;
    private final Kind kind;
    private final Intake<D> intake;
    private final References references;
    private final LineReader reader;
    private final Progress progress;
    private final Tally tally = new Tally();
    private final List<Pending<D>> batch = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private long batchBytes;

    /** Notes how far it is, in the transaction under way. */
    interface Progress {
        void note(Tally tally);
    }

    private record Pending<D>(long line, D draft, @Nullable String reference) {}

    Run(Caller caller, Kind kind, Intake<D> intake, References references, LineReader reader, Progress progress) {
        this.caller = caller;
        this.kind = kind;
        this.intake = intake;
        this.references = references;
        this.reader = reader;
        this.progress = progress;
    }

    /** Takes all lines. @throws IOException where there is no reading on; what was read before it is kept */
    void take(Lines lines) throws IOException {
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    take(line);
                }
            }
        } catch (IOException broken) {
            flush();
            throw broken;
        }
        flush();
    }

    Tally tally() {
        return tally;
    }

    private void take(Lines.Line line) {
        var bytes = line.bytes();
        if (bytes == null) {
            tally.read();
            tally.refuse(
                    line.number(),
                    List.of(Fault.at("", "line_too_long", "Has more than " + Limits.MAX_LINE + " bytes.")));
            return;
        }
        try {
            take(line.number(), bytes);
        } catch (ProblemException refused) {
            tally.read();
            tally.refuse(line.number(), faults(refused));
        }
    }

    private void take(long number, byte[] bytes) {
        var object = reader.read(bytes);
        if (object == null) {
            return;
        }
        var faults = new ArrayList<Fault>();
        String reference = null;
        try {
            reference = Reference.take(object);
        } catch (ProblemException refused) {
            faults.addAll(refused.faults());
        }
        D draft;
        try {
            draft = intake.read(object);
        } catch (ProblemException refused) {
            faults.addAll(faults(refused));
            throw ProblemException.invalid(faults);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        tally.read();
        add(new Pending<>(number, draft, reference), bytes.length);
    }

    /** What comes twice under one reference must find the first one stored. */
    private void add(Pending<D> next, int bytes) {
        if (next.reference != null && !named.add(next.reference)) {
            flush();
            named.add(next.reference);
        }
        batch.add(next);
        batchBytes += bytes;
        if (batch.size() == BATCH || batchBytes >= BATCH_BYTES) {
            flush();
        }
    }

    private static List<Fault> faults(ProblemException refused) {
        return refused.faults().isEmpty()
                ? List.of(Fault.at("", refused.type().code(), refused.detail()))
                : refused.faults();
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var outcomes = storedTogether();
        for (int i = 0; i < batch.size(); i++) {
            tally.count(batch.get(i).line, outcomes.get(i));
        }
        batch.clear();
        named.clear();
        batchBytes = 0;
    }

    /** Where one line keeps the others from being stored, each is stored by itself. */
    private List<Outcome> storedTogether() {
        try {
            return stored(batch);
        } catch (RuntimeException one) {
            if (!isRefusal(one)) {
                throw one;
            }
            return batch.stream().map(this::storedAlone).toList();
        }
    }

    private Outcome storedAlone(Pending<D> one) {
        try {
            return stored(List.of(one)).getFirst();
        } catch (ProblemException refused) {
            return new Outcome.Refused(faults(refused));
        } catch (RuntimeException refused) {
            if (!isRefusal(refused)) {
                throw refused;
            }
            return Outcome.Refused.of(Fault.at("", "conflict", "Something else that is there keeps it out."));
        }
    }

    private static boolean isRefusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException
                    || (cause instanceof SQLException told
                            && String.valueOf(told.getSQLState()).startsWith(CONSTRAINT))) {
                return true;
            }
        }
        return false;
    }

    private List<Outcome> stored(List<Pending<D>> lines) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var known = references.find(
                    caller,
                    kind,
                    lines.stream()
                            .map(Pending::reference)
                            .filter(Objects::nonNull)
                            .toList());
            var outcomes = intake.keep(lines.stream()
                    .map(line -> new Given<>(line.draft, line.reference == null ? null : known.get(line.reference)))
                    .toList());
            note(lines, outcomes, known);
            progress.note(tally);
            return outcomes;
        });
    }

    private void note(List<Pending<D>> lines, List<Outcome> outcomes, Map<String, String> known) throws SQLException {
        var fresh = new LinkedHashMap<String, String>();
        var moved = new LinkedHashMap<String, String>();
        for (int i = 0; i < lines.size(); i++) {
            var reference = lines.get(i).reference;
            if (reference != null && outcomes.get(i) instanceof Outcome.Created(var id)) {
                (known.containsKey(reference) ? moved : fresh).put(reference, id);
            }
        }
        references.add(caller, kind, fresh);
        references.move(caller, kind, moved);
    }
}

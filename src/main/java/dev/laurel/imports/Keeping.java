package dev.laurel.imports;

import dev.laurel.account.Caller;
import dev.laurel.api.Fault;
import dev.laurel.api.Given;
import dev.laurel.api.Outcome;
import dev.laurel.api.ProblemException;
import dev.laurel.imports.Batch.Good;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps what was read, a batch in a transaction of its own. Used by one thread at a time.
 *
 * @param <D> what is read of a line
 */
final class Keeping<D> {
    /** Class of SQL states that say that a row is not taken. */
    private static final String CONSTRAINT = "23";

    private final Caller caller;
    private final Kind kind;
    private final Intake<D> intake;
    private final References references;
    private final Progress progress;
    private Tally tally = Tally.NONE;

    /** Notes how far it is, in the transaction under way. */
    interface Progress {
        /**
         * Notes what became of the lines so far.
         *
         * @param bytes of the file that were read
         */
        void note(Tally tally, long bytes);
    }

    Keeping(Caller caller, Kind kind, Intake<D> intake, References references, Progress progress) {
        this.caller = caller;
        this.kind = kind;
        this.intake = intake;
        this.references = references;
        this.progress = progress;
    }

    /** What became of all that was given so far. */
    Tally tally() {
        return tally;
    }

    /**
     * Keeps the good lines of a batch; where one keeps the others from being stored, each is stored by itself.
     *
     * @param bytes of the file that were read up to its end
     */
    void keep(Batch<D> batch, long bytes) {
        tally = tally.read(batch);
        try {
            keep(batch.good(), bytes);
        } catch (RuntimeException one) {
            if (!isRefusal(one)) {
                throw one;
            }
            batch.good().forEach(line -> keepAlone(line, bytes));
        }
    }

    private void keepAlone(Good<D> line, long bytes) {
        try {
            keep(List.of(line), bytes);
        } catch (ProblemException refused) {
            refuse(line, new Outcome.Refused(BadLine.faults(refused)));
        } catch (RuntimeException refused) {
            if (!isRefusal(refused)) {
                throw refused;
            }
            refuse(line, Outcome.Refused.of(Fault.at("", "conflict", "Something else that is there keeps it out.")));
        }
    }

    private void refuse(Good<D> line, Outcome refused) {
        tally = tally.counted(line.line(), refused);
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

    /** What is noted counts these lines, and is kept, or not, with them. */
    private void keep(List<Good<D>> lines, long bytes) {
        tally = QuarkusTransaction.requiringNew().call(() -> {
            var counted = tally;
            var outcomes = stored(lines);
            for (int i = 0; i < lines.size(); i++) {
                counted = counted.counted(lines.get(i).line(), outcomes.get(i));
            }
            progress.note(counted, bytes);
            return counted;
        });
    }

    private List<Outcome> stored(List<Good<D>> lines) throws SQLException {
        if (lines.isEmpty()) {
            return List.of();
        }
        var known = references.find(
                caller,
                kind,
                lines.stream().map(Good::reference).filter(Objects::nonNull).toList());
        var outcomes = intake.keep(lines.stream()
                .map(line -> new Given<>(line.draft(), line.reference() == null ? null : known.get(line.reference())))
                .toList());
        note(lines, outcomes, known);
        return outcomes;
    }

    private void note(List<Good<D>> lines, List<Outcome> outcomes, Map<String, String> known) throws SQLException {
        var fresh = new LinkedHashMap<String, String>();
        var moved = new LinkedHashMap<String, String>();
        for (int i = 0; i < lines.size(); i++) {
            var reference = lines.get(i).reference();
            if (reference != null && outcomes.get(i) instanceof Outcome.Created(var id)) {
                (known.containsKey(reference) ? moved : fresh).put(reference, id);
            }
        }
        references.add(caller, kind, fresh);
        references.move(caller, kind, moved);
    }
}

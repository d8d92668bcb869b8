package dev.laurel.imports;

import dev.laurel.account.Accounts;
import dev.laurel.account.Caller;
import dev.laurel.api.Cursors;
import dev.laurel.api.Fault;
import dev.laurel.api.Ids;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.freelancer.ManyFreelancers;
import dev.laurel.gig.Gigs;
import dev.laurel.gig.ManyGigs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipException;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Front door to imports: a file is read as it comes, good lines are kept, bad ones listed. */
@ApplicationScoped
public class Imports {
    public static final String PREFIX = "imp_";
    /** Imports that one process reads at a time: each keeps a processor and a connection of the database busy. */
    static final int AT_ONCE = 2;

    /** How long what became of an import can be read. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final int SECONDS_TO_WAIT = 30;
    private static final Logger LOG = Logger.getLogger(Imports.class);

    private final ManyFreelancers freelancers;
    private final ManyGigs manyGigs;
    private final Gigs gigs;
    private final Accounts accounts;
    private final References references;
    private final Cursors cursors;
    private final ThreadContext contexts;
    private final InstantSource clock;
    private final Semaphore free = new Semaphore(AT_ONCE);

    Imports(
            ManyFreelancers freelancers,
            ManyGigs manyGigs,
            Gigs gigs,
            Accounts accounts,
            References references,
            Cursors cursors,
            ThreadContext contexts,
            InstantSource clock) {
        this.freelancers = freelancers;
        this.manyGigs = manyGigs;
        this.gigs = gigs;
        this.accounts = accounts;
        this.references = references;
        this.cursors = cursors;
        this.contexts = contexts;
        this.clock = clock;
    }

    /**
     * Reads a file to its end and keeps what is good in it, batch by batch. What was kept stays, however it ends.
     *
     * @throws ProblemException VALIDATION_FAILED where a header names columns that there are not, RATE_LIMITED where
     *     too many are read at the moment; BODY_TOO_LARGE, and MALFORMED_REQUEST where the connection breaks, with the
     *     import's address
     */
    public Import run(Caller caller, Kind kind, Format format, InputStream file) {
        return run(caller, kind, format, file, Limits.usual());
    }

    Import run(Caller caller, Kind kind, Format format, InputStream file, Limits limits) {
        if (!free.tryAcquire()) {
            throw ProblemException.of(ProblemType.RATE_LIMITED, "At most " + AT_ONCE + " imports are read at a time.")
                    .with("Retry-After", Integer.toString(SECONDS_TO_WAIT));
        }
        try {
            var key = begin(caller, kind, format);
            return read(caller, kind, format, key, new Lines(file, limits));
        } finally {
            free.release();
        }
    }

    private Import read(Caller caller, Kind kind, Format format, RowKey key, Lines lines) {
        var reader = format.reader(kind);
        var run = switch (kind) {
            case FREELANCERS -> run(caller, kind, new PeopleIntake(freelancers, caller), reader, key);
            case GIGS -> run(caller, kind, new GigIntake(gigs, manyGigs, accounts, caller), reader, key);
        };
        try {
            run.take(lines);
        } catch (Lines.TooMuchException tooMuch) {
            end(key, run.tally(), lines, tooMuch.code());
            throw ProblemException.of(
                            ProblemType.BODY_TOO_LARGE,
                            tooMuch.getMessage() + " What came before is kept: see the import.")
                    .with("Location", ImportsResource.PATH + key.id());
        } catch (CsvLines.BadHeaderException bad) {
            forget(key);
            throw ProblemException.invalid(bad.faults());
        } catch (ZipException | EOFException broken) {
            end(key, run.tally(), lines, "broken_gzip");
            throw broken("The body is no whole gzip.", key);
        } catch (IOException broken) {
            LOG.infof("the import %s was broken off: %s", key.id(), broken.getMessage());
            end(key, run.tally(), lines, "connection_broken");
            throw broken("The connection broke.", key);
        } catch (RuntimeException | Error broken) {
            failed(key, run.tally(), lines, broken);
            throw broken;
        }
        if (!reader.isReady()) {
            forget(key);
            throw ProblemException.invalid(Fault.at("", "invalid_header", "The first line must name columns."));
        }
        return end(key, run.tally(), lines, null);
    }

    private <D> Run<D> run(Caller caller, Kind kind, Intake<D> intake, LineReader reader, RowKey key) {
        var keeping = new Keeping<>(caller, kind, intake, references, (tally, bytes) -> note(key, tally, bytes));
        // With the request's context: what a batch writes to the change log is this request's.
        Executor other = task -> Thread.ofVirtual().name("laurel-import").start(contexts.contextualRunnable(task));
        return new Run<>(intake, reader, keeping, other);
    }

    private static ProblemException broken(String reason, RowKey key) {
        return ProblemException.of(ProblemType.MALFORMED_REQUEST, reason + " What came before is kept: see the import.")
                .with("Location", ImportsResource.PATH + key.id());
    }

    /** The database may be what failed. */
    private void failed(RowKey key, Tally tally, Lines lines, Throwable broken) {
        try {
            end(key, tally, lines, "internal_error");
        } catch (RuntimeException again) {
            LOG.warnf("the import %s failed, and that could not be noted: %s", key.id(), again);
            broken.addSuppressed(again);
        }
    }

    private RowKey begin(Caller caller, Kind kind, Format format) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ImportRow.delete("startedAt < ?1", now().minus(KEPT));
            var row = new ImportRow();
            row.tenant = caller.tenant();
            row.id = Ids.next(PREFIX);
            row.account = caller.accountId();
            row.kind = kind;
            row.format = format;
            row.state = Import.State.RUNNING;
            row.startedAt = now();
            row.updatedAt = row.startedAt;
            row.put(List.of());
            row.persist();
            return new RowKey(row.tenant, row.id);
        });
    }

    private void forget(RowKey key) {
        QuarkusTransaction.requiringNew().run(() -> ImportRow.deleteById(key));
    }

    private ImportRow note(RowKey key, Tally tally, long bytes) {
        ImportRow row = Objects.requireNonNull(ImportRow.findById(key));
        tally.put(row);
        row.bytes = bytes;
        row.updatedAt = now();
        return row;
    }

    private Import end(RowKey key, Tally tally, Lines lines, @Nullable String failure) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var row = note(key, tally, lines.bytes());
            row.state = failure == null ? Import.State.FINISHED : Import.State.FAILED;
            row.failure = failure;
            return row.view(row.updatedAt);
        });
    }

    /** One's own import; any for an operator. @throws ProblemException NOT_FOUND */
    @Transactional
    public Import get(Caller caller, String id) {
        return ImportRow.<ImportRow>findByIdOptional(new RowKey(caller.tenant(), id))
                .filter(row -> caller.isOperator() || row.account.equals(caller.accountId()))
                .map(row -> row.view(now()))
                .orElseThrow(ProblemException::notFound);
    }

    /** One's own imports, or all for an operator; latest first. */
    @Transactional
    public Page<Import> list(Caller caller, int limit, @Nullable String cursor) {
        var name = "imports:" + caller.tenant() + ":" + (caller.isOperator() ? "*" : caller.accountId());
        var conditions = "tenant = :tenant";
        var parameters = new HashMap<String, Object>(Map.of("tenant", caller.tenant()));
        if (!caller.isOperator()) {
            conditions += " and account = :account";
            parameters.put("account", caller.accountId());
        }
        if (cursor != null) {
            var key = cursors.read(name, cursor).parts();
            conditions += " and (startedAt < :at or (startedAt = :at and id < :id))";
            parameters.put("at", Instant.parse(key.getFirst()));
            parameters.put("id", key.getLast());
        }
        var rows = ImportRow.<ImportRow>find(conditions + " order by startedAt desc, id desc", parameters)
                .page(0, limit + 1)
                .list();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit
                ? cursors.make(name, List.of(shown.getLast().startedAt.toString(), shown.getLast().id))
                : null;
        return new Page<>(shown.stream().map(row -> row.view(now())).toList(), next);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

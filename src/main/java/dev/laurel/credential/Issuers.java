package dev.laurel.credential;

import dev.laurel.api.Body;
import dev.laurel.api.Cursors;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.credential.held.Touched;
import dev.laurel.credential.issuer.IssuerRequest;
import dev.laurel.credential.issuer.IssuerStore;
import dev.laurel.credential.issuer.RegistryIssuer;
import dev.laurel.credential.issuer.Undoing;
import dev.laurel.taxonomy.Taxonomy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Front door to the registry of issuers; a change of a row reaches every credential that it speaks about. */
@ApplicationScoped
public class Issuers {
    private final IssuerStore store;
    private final Basis basis;
    private final Touched touched;
    private final Rejudging rejudging;
    private final RankedPlaces places;
    private final Taxonomy taxonomy;
    private final Cursors cursors;

    Issuers(
            IssuerStore store,
            Basis basis,
            Touched touched,
            Rejudging rejudging,
            RankedPlaces places,
            Taxonomy taxonomy,
            Cursors cursors) {
        this.store = store;
        this.basis = basis;
        this.touched = touched;
        this.rejudging = rejudging;
        this.places = places;
        this.taxonomy = taxonomy;
        this.cursors = cursors;
    }

    private record Done(IssuerStore.Put put, Touched.Selection touched) {}

    /** One row, with its history. @throws ProblemException NOT_FOUND */
    public RegistryIssuer get(String tenant, String id) {
        return store.get(tenant, id);
    }

    /** Rows by age, oldest first, without their histories. */
    public Page<RegistryIssuer> list(String tenant, int limit, @Nullable String cursor) {
        var list = "issuers:" + tenant;
        var key = cursor == null
                ? List.of(Instant.EPOCH.toString(), "")
                : cursors.read(list, cursor).parts();
        var rows = store.list(tenant, Instant.parse(key.getFirst()), key.getLast(), limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? cursors.make(list, key(shown.getLast())) : null;
        return new Page<>(shown, next);
    }

    /**
     * Reads a row from a body.
     *
     * @throws ProblemException VALIDATION_FAILED
     */
    public IssuerRequest read(String tenant, Body body) {
        return IssuerRequest.of(tenant, taxonomy, body);
    }

    /**
     * Makes or replaces a row and judges the credentials again that it speaks or spoke about.
     *
     * @param id null to put the row that has one of the request's identifiers, or a new one
     * @throws ProblemException NOT_FOUND where the id has not the form of one, CONFLICT where an identifier belongs to
     *     another row, PRECONDITION_REQUIRED where an existing row would change, PRECONDITION_FAILED
     */
    public IssuerChange put(
            String tenant, String account, @Nullable String id, IssuerRequest request, @Nullable String ifMatch) {
        var done = QuarkusTransaction.requiringNew().call(() -> {
            basis.change(tenant);
            var put = store.put(tenant, account, id, request, ifMatch);
            return new Done(put, touched.byIssuers(tenant, put.touched()));
        });
        return change(tenant, done.put(), false, rejudging.again(done.touched()));
    }

    /**
     * What {@link #put} would do, without doing it.
     *
     * @throws ProblemException as put, but for the preconditions
     */
    public IssuerChange preview(String tenant, String account, @Nullable String id, IssuerRequest request) {
        var done = QuarkusTransaction.requiringNew().call(() -> {
            var put = store.preview(tenant, account, id, request);
            return new Done(put, touched.ofIssuers(tenant, put.touched()));
        });
        var registry = store.registryAfter(tenant, done.put());
        return change(tenant, done.put(), true, rejudging.preview(done.touched(), registry));
    }

    /**
     * The row as it stood in an earlier version, to be put again.
     *
     * @throws ProblemException NOT_FOUND, CONFLICT where there is no such version
     */
    public IssuerRequest earlier(String tenant, String id, Undoing undoing) {
        var earlier = store.version(tenant, id, undoing.version());
        return earlier.because(undoing.reasonOr("Back to what it said before."));
    }

    private IssuerChange change(String tenant, IssuerStore.Put put, boolean dryRun, Effect effect) {
        return IssuerChange.of(put, dryRun, effect, places.changed(tenant, effect.proof()));
    }

    private static List<String> key(RegistryIssuer issuer) {
        return List.of(issuer.createdAt().toString(), issuer.id());
    }
}

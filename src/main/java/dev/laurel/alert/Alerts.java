package dev.laurel.alert;

import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Cursors;
import dev.laurel.api.Ids;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.freelancer.Shown;
import dev.laurel.gig.Gig;
import dev.laurel.gig.Gigs;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.Taxonomy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Front door to alerts. One that is not the caller's is answered like one that does not exist. */
@ApplicationScoped
public class Alerts {
    public static final String PREFIX = "alt_";
    /** Alerts of an account. */
    public static final int MAX_OF_ACCOUNT = 100;
    /** Alerts of a marketplace: what is kept in memory of them takes some 100 MB. */
    public static final int MAX_OF_TENANT = 100_000;

    private final Baseline baseline;
    private final AlertRows rows;
    private final Gigs gigs;
    private final Freelancers freelancers;
    private final Taxonomy taxonomy;
    private final Cursors cursors;
    private final InstantSource clock;

    Alerts(
            Baseline baseline,
            AlertRows rows,
            Gigs gigs,
            Freelancers freelancers,
            Taxonomy taxonomy,
            Cursors cursors,
            InstantSource clock) {
        this.baseline = baseline;
        this.rows = rows;
        this.gigs = gigs;
        this.freelancers = freelancers;
        this.taxonomy = taxonomy;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Saves an alert. What fits already is no news; it is found by one search, and whatever changed since is looked at.
     *
     * @throws ProblemException VALIDATION_FAILED; NOT_FOUND where the gig is not the client's; CONFLICT where it is a
     *     draft, or a freelancer has no profile; GIG_CLOSED; LIMIT_REACHED; INDEX_BEHIND
     */
    AlertView create(Caller caller, Body body) {
        var request = AlertRequest.read(taxonomy, caller.tenant(), caller.role(), body);
        var row = new AlertRow();
        row.tenant = caller.tenant();
        row.id = Ids.next(PREFIX);
        row.account = caller.accountId();
        row.name = request.name();
        row.skills = request.skills().stream().map(SkillId::value).toArray(String[]::new);
        row.minPoints = request.minPoints();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var known = known(caller, request, row);
        row.known = known.ids();
        row.position = known.position();
        return QuarkusTransaction.requiringNew().call(() -> saved(row));
    }

    private Baseline.Known known(Caller caller, AlertRequest request, AlertRow row) {
        if (caller.is(Role.CLIENT)) {
            var gig = open(gigs.get(caller, Objects.requireNonNull(request.gig())));
            row.kind = AlertKind.PEOPLE;
            row.gig = gig.id();
            return baseline.people(caller.tenant(), gig, request.minPoints());
        }
        if (caller.is(Role.FREELANCER)) {
            var own = own(caller);
            row.kind = AlertKind.GIGS;
            row.freelancer = own.person().id();
            return baseline.gigs(caller.tenant(), own, request.minPoints());
        }
        row.kind = AlertKind.PUBLIC_GIGS;
        return new Baseline.Known(new Long[0], rows.last());
    }

    private static Gig open(Gig gig) {
        return switch (gig) {
            case Gig.Open open -> open;
            case Gig.Draft draft ->
                throw ProblemException.of(ProblemType.CONFLICT, "The gig is a DRAFT: open it first.");
            case Gig.Closed closed -> throw ProblemException.of(ProblemType.GIG_CLOSED);
        };
    }

    private Shown own(Caller caller) {
        return freelancers
                .ofAccount(caller.tenant(), caller.accountId())
                .flatMap(id -> Optional.ofNullable(freelancers
                        .shown(caller.tenant(), List.of(id), clock.instant())
                        .get(id)))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.CONFLICT, "Make your profile first: gigs are compared with it."));
    }

    private AlertView saved(AlertRow row) {
        // Whoever adds to the same marketplace waits here, so that the counts below hold.
        rows.touch(row.tenant);
        if (AlertRow.count("tenant = ?1 and account = ?2", row.tenant, row.account) >= MAX_OF_ACCOUNT) {
            throw ProblemException.of(
                    ProblemType.LIMIT_REACHED, "An account has at most " + MAX_OF_ACCOUNT + " alerts.");
        }
        if (AlertRow.count("tenant", row.tenant) >= MAX_OF_TENANT) {
            throw ProblemException.of(
                    ProblemType.LIMIT_REACHED, "The marketplace has " + MAX_OF_TENANT + " alerts: all it can have.");
        }
        row.persistAndFlush();
        return AlertView.of(row, 0);
    }

    /** The caller's, oldest first. */
    @Transactional
    Page<AlertView> list(Caller caller, int limit, @Nullable String cursor) {
        var list = "alerts:" + caller.tenant() + ":" + caller.accountId();
        var key = cursor == null
                ? List.of(Instant.EPOCH.toString(), "")
                : cursors.read(list, cursor).parts();
        var found = AlertRow.<AlertRow>find(
                        "tenant = ?1 and account = ?2 and (createdAt > ?3 or (createdAt = ?3 and id > ?4))"
                                + " order by createdAt, id",
                        caller.tenant(),
                        caller.accountId(),
                        Instant.parse(key.getFirst()),
                        key.getLast())
                .page(0, limit + 1)
                .list();
        var shown = found.subList(0, Math.min(limit, found.size()));
        var told = rows.told(caller.tenant(), shown.stream().map(row -> row.id).toList());
        var next = found.size() > limit
                ? cursors.make(list, List.of(shown.getLast().createdAt.toString(), shown.getLast().id))
                : null;
        return new Page<>(
                shown.stream()
                        .map(row -> AlertView.of(row, told.getOrDefault(row.id, 0L)))
                        .toList(),
                next);
    }

    /** One of the caller's. @throws ProblemException NOT_FOUND */
    @Transactional
    AlertView get(Caller caller, String id) {
        var row = own(caller, id);
        return AlertView.of(row, rows.told(row.tenant, List.of(id)).getOrDefault(id, 0L));
    }

    /** Ends one. @throws ProblemException NOT_FOUND */
    @Transactional
    void delete(Caller caller, String id) {
        own(caller, id).delete();
        rows.touch(caller.tenant());
    }

    private static AlertRow own(Caller caller, String id) {
        return AlertRow.<AlertRow>findByIdOptional(new AlertRow.Key(caller.tenant(), id))
                .filter(row -> row.account.equals(caller.accountId()))
                .orElseThrow(ProblemException::notFound);
    }
}

package dev.laurel.credential.issuer;

import dev.laurel.account.IssuerDirectory;
import dev.laurel.api.Etags;
import dev.laurel.api.Ids;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.api.StoredJson;
import dev.laurel.credential.trust.IssuerRegistry;
import dev.laurel.credential.trust.RegisteredIssuer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The registry's rows. Writers hold the tenant's basis lock; the front door is {@link dev.laurel.credential.Issuers}.
 */
@ApplicationScoped
public class IssuerStore implements IssuerDirectory {
    public static final String PREFIX = "iss_";
    private final InstantSource clock;

    IssuerStore(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What a put did.
     *
     * @param issuer the row as it stands now
     * @param created whether it is new
     * @param touched identifiers it has or had: whatever they signed may stand otherwise now; empty where nothing
     *     changed
     */
    public record Put(RegistryIssuer issuer, boolean created, Set<String> touched) {}

    /**
     * One row with its history.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    public RegistryIssuer get(String tenant, String id) {
        return whole(find(tenant, id).orElseThrow(ProblemException::notFound));
    }

    /** Rows by age from the given one on, that one left out, at most {@code limit}. */
    @Transactional
    public List<RegistryIssuer> list(String tenant, Instant after, String afterId, int limit) {
        return IssuerRow.<IssuerRow>find(
                        "tenant = ?1 and (createdAt > ?2 or (createdAt = ?2 and id > ?3)) order by createdAt, id",
                        tenant,
                        after,
                        afterId)
                .page(0, limit)
                .list()
                .stream()
                .map(RegistryIssuer::listed)
                .toList();
    }

    /**
     * Makes or replaces a row. One that would change nothing needs no If-Match.
     *
     * @param id null to put the row that has one of the request's identifiers, or a new one
     * @throws ProblemException NOT_FOUND where the id has not the form of one, CONFLICT where an identifier belongs to
     *     another row, PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    @Transactional
    public Put put(
            String tenant, String account, @Nullable String id, IssuerRequest request, @Nullable String ifMatch) {
        var plan = plan(tenant, id, request);
        if (plan.existing().isEmpty()) {
            if (ifMatch != null) {
                throw ProblemException.of(ProblemType.PRECONDITION_FAILED);
            }
            var row = create(tenant, plan.target());
            write(row, account, request);
            return new Put(whole(row), true, plan.touched());
        }
        var row = plan.existing().get();
        if (!plan.touched().isEmpty()) {
            Etags.require(ifMatch, row.version);
            write(row, account, request);
        }
        return new Put(whole(row), false, plan.touched());
    }

    /**
     * Where a put would write to.
     *
     * @param target id of the row
     * @param existing the row, where there is one
     * @param touched identifiers it has or had; empty where nothing would change
     */
    private record Plan(String target, Optional<IssuerRow> existing, Set<String> touched) {}

    private static Plan plan(String tenant, @Nullable String id, IssuerRequest request) {
        var target = id == null ? idFor(tenant, request) : wellFormed(id);
        refuseTaken(tenant, target, request);
        var existing = find(tenant, target);
        var before = existing.map(row -> RegistryIssuer.content(row.content));
        var touched = new HashSet<String>();
        if (!before.equals(Optional.of(request))) {
            touched.addAll(request.identifiers());
            before.ifPresent(row -> touched.addAll(row.identifiers()));
        }
        return new Plan(target, existing, Set.copyOf(touched));
    }

    /** The registry as verification for that tenant reads it. */
    public IssuerRegistry registry(String tenant) {
        return identifier -> registered(tenant, identifier);
    }

    /**
     * What {@link #put} would do, without writing anything.
     *
     * @throws ProblemException as {@link #put}, but for the preconditions
     */
    @Transactional
    public Put preview(String tenant, String account, @Nullable String id, IssuerRequest request) {
        var plan = plan(tenant, id, request);
        var existing = plan.existing();
        if (plan.touched().isEmpty() && existing.isPresent()) {
            return new Put(whole(existing.get()), false, Set.of());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var view = new RegistryIssuer(
                plan.target(),
                existing.map(row -> row.version).orElse(0L) + 1,
                request,
                existing.map(row -> row.createdAt).orElse(now),
                now,
                account,
                null);
        return new Put(view, existing.isEmpty(), plan.touched());
    }

    /** The registry as verification would read it after a put that was previewed. */
    public IssuerRegistry registryAfter(String tenant, Put previewed) {
        var row = previewed.issuer().row().registered(previewed.issuer().id());
        return identifier -> {
            if (row.identifiers().contains(identifier)) {
                return Optional.of(row);
            }
            return previewed.touched().contains(identifier) ? Optional.empty() : registered(tenant, identifier);
        };
    }

    /**
     * What a row said in an earlier version, or says now.
     *
     * @param version null for the one before the present
     * @throws ProblemException NOT_FOUND where there is no such row, CONFLICT where it has no such version
     */
    @Transactional
    public IssuerRequest version(String tenant, String id, @Nullable Integer version) {
        var row = find(tenant, id).orElseThrow(ProblemException::notFound);
        long wanted = version == null ? row.version - 1 : version;
        return IssuerHistoryRow.<IssuerHistoryRow>findByIdOptional(new IssuerHistoryRow.Key(tenant, id, wanted))
                .map(state -> RegistryIssuer.content(state.content))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.CONFLICT,
                        version == null
                                ? "The row has never said anything else."
                                : "The row has no version " + version + "."));
    }

    @Override
    @Transactional
    public Set<String> known(String tenant, Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : IssuerRow.<IssuerRow>list("tenant = ?1 and id in ?2", tenant, ids).stream()
                        .map(row -> row.id)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The row with an id, as verification reads it. */
    @Transactional
    public Optional<RegisteredIssuer> byId(String tenant, String id) {
        return find(tenant, id).map(row -> RegistryIssuer.content(row.content).registered(row.id));
    }

    @Transactional
    Optional<RegisteredIssuer> registered(String tenant, String identifier) {
        return owner(tenant, identifier).flatMap(id -> byId(tenant, id));
    }

    /** The row that has one of the identifiers, so that putting the same twice makes one row; else a new id. */
    private static String idFor(String tenant, IssuerRequest request) {
        return request.identifiers().stream()
                .flatMap(identifier -> owner(tenant, identifier).stream())
                .findFirst()
                .orElseGet(() -> Ids.next(PREFIX));
    }

    private static String wellFormed(String id) {
        if (!Ids.isWellFormed(PREFIX, id)) {
            throw ProblemException.notFound();
        }
        return id;
    }

    private static void refuseTaken(String tenant, String id, IssuerRequest request) {
        for (var identifier : request.identifiers()) {
            owner(tenant, identifier).filter(owner -> !owner.equals(id)).ifPresent(owner -> {
                throw ProblemException.of(
                        ProblemType.CONFLICT, "The identifier " + identifier + " belongs to " + owner + ".");
            });
        }
    }

    private static Optional<String> owner(String tenant, String identifier) {
        return IssuerIdentifierRow.<IssuerIdentifierRow>findByIdOptional(
                        new IssuerIdentifierRow.Key(tenant, identifier))
                .map(row -> row.issuer);
    }

    private IssuerRow create(String tenant, String id) {
        var row = new IssuerRow();
        row.tenant = tenant;
        row.id = id;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return row;
    }

    private void write(IssuerRow row, String account, IssuerRequest request) {
        row.version++;
        row.name = request.name();
        row.content = StoredJson.write(request);
        row.changedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.changedBy = account;
        row.persistAndFlush();
        IssuerHistoryRow.of(row).persist();
        IssuerIdentifierRow.delete(
                "tenant = ?1 and issuer = ?2 and identifier not in ?3", row.tenant, row.id, request.identifiers());
        request.identifiers().stream()
                .filter(identifier -> owner(row.tenant, identifier).isEmpty())
                .forEach(identifier -> own(row, identifier));
    }

    private static void own(IssuerRow row, String identifier) {
        var owned = new IssuerIdentifierRow();
        owned.tenant = row.tenant;
        owned.identifier = identifier;
        owned.issuer = row.id;
        owned.persist();
    }

    private static Optional<IssuerRow> find(String tenant, String id) {
        return IssuerRow.findByIdOptional(new IssuerRow.Key(tenant, id));
    }

    private static RegistryIssuer whole(IssuerRow row) {
        return RegistryIssuer.whole(
                row,
                IssuerHistoryRow.<IssuerHistoryRow>find(
                                "tenant = ?1 and id = ?2 and version < ?3 order by version desc",
                                row.tenant,
                                row.id,
                                row.version)
                        .page(0, RegistryIssuer.MAX_HISTORY)
                        .list());
    }
}

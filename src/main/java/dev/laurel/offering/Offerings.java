package dev.laurel.offering;

import dev.laurel.api.Body;
import dev.laurel.api.Cursors;
import dev.laurel.api.Etags;
import dev.laurel.api.Ids;
import dev.laurel.api.MergePatch;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.api.StoredJson;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Front door to the catalogue of offerings, for operators. */
@ApplicationScoped
public class Offerings {
    public static final String PREFIX = "off_";
    /** Offerings of one tenant: more than all five platforms offer in the five fields together. */
    public static final int MAX_OFFERINGS = 20_000;

    private static final String TOUCH = "insert into offering_catalogue (tenant, version) values (?1, 1)"
            + " on conflict (tenant) do update set version = offering_catalogue.version + 1";

    private final Taxonomy taxonomy;
    private final Cursors cursors;
    private final EntityManager database;
    private final InstantSource clock;

    Offerings(Taxonomy taxonomy, Cursors cursors, EntityManager database, InstantSource clock) {
        this.taxonomy = taxonomy;
        this.cursors = cursors;
        this.database = database;
        this.clock = clock;
    }

    /** What putting an offering did. */
    public enum Put {
        MADE,
        CHANGED,
        UNCHANGED
    }

    /**
     * Adds an offering.
     *
     * @throws ProblemException VALIDATION_FAILED; CONFLICT where the issuer offers that achievement already;
     *     LIMIT_REACHED where the catalogue is full
     */
    @Transactional
    public Offering create(String tenant, Body body) {
        var read = reader(tenant).read(body);
        touch(tenant);
        var known = same(tenant, read);
        if (known.isPresent()) {
            throw taken(known.get());
        }
        return made(tenant, read).offering();
    }

    /**
     * Reads an offering without keeping it.
     *
     * @throws ProblemException VALIDATION_FAILED
     */
    OfferingBody read(String tenant, Body body) {
        return reader(tenant).read(body);
    }

    /**
     * Adds offerings, or changes those that their issuers offer already, all in one transaction.
     *
     * @return for each what was done
     * @throws ProblemException LIMIT_REACHED where the catalogue would be too full
     */
    @Transactional
    List<Put> put(String tenant, List<OfferingBody> bodies) {
        touch(tenant);
        return bodies.stream().map(body -> put(tenant, body)).toList();
    }

    private Put put(String tenant, OfferingBody body) {
        var known = same(tenant, body);
        if (known.isEmpty()) {
            made(tenant, body);
            return Put.MADE;
        }
        if (known.get().form().equals(OfferingForm.of(body))) {
            return Put.UNCHANGED;
        }
        known.get().put(body, now());
        known.get().persistAndFlush();
        return Put.CHANGED;
    }

    /** One offering. @throws ProblemException NOT_FOUND */
    @Transactional
    public Offering get(String tenant, String id) {
        return OfferingRow.<OfferingRow>findByIdOptional(new OfferingRow.Key(tenant, id))
                .map(OfferingRow::offering)
                .orElseThrow(ProblemException::notFound);
    }

    /** All, oldest first. */
    @Transactional
    public Page<Offering> list(String tenant, int limit, @Nullable String cursor) {
        var list = "offerings:" + tenant;
        var key = cursor == null
                ? List.of(Instant.EPOCH.toString(), "")
                : cursors.read(list, cursor).parts();
        var rows = after(tenant, Instant.parse(key.getFirst()), key.getLast(), limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit
                ? cursors.make(
                        list,
                        List.of(
                                shown.getLast().createdAt().toString(),
                                shown.getLast().id()))
                : null;
        return new Page<>(shown, next);
    }

    @Transactional
    List<Offering> after(String tenant, Instant createdAt, String id, int limit) {
        return OfferingRow.<OfferingRow>find(
                        "tenant = ?1 and (createdAt > ?2 or (createdAt = ?2 and id > ?3)) order by createdAt, id",
                        tenant,
                        createdAt,
                        id)
                .page(0, limit)
                .list()
                .stream()
                .map(OfferingRow::offering)
                .toList();
    }

    /**
     * Applies a JSON merge patch and checks the whole again.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED, VALIDATION_FAILED, CONFLICT
     */
    @Transactional
    public Offering patch(String tenant, String id, @Nullable String ifMatch, Body patch) {
        var row = editable(tenant, id, ifMatch);
        var merged = MergePatch.apply(StoredJson.tree(row.form()), patch.json());
        var body = reader(tenant).read(new Body(merged));
        touch(tenant);
        same(tenant, body).filter(other -> !other.id.equals(id)).ifPresent(other -> {
            throw taken(other);
        });
        row.put(body, now());
        row.persistAndFlush();
        return row.offering();
    }

    /** Takes an offering out. @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED */
    @Transactional
    public void delete(String tenant, String id, @Nullable String ifMatch) {
        var row = editable(tenant, id, ifMatch);
        touch(tenant);
        row.delete();
    }

    private static OfferingRow editable(String tenant, String id, @Nullable String ifMatch) {
        @Nullable
        OfferingRow row = OfferingRow.findById(new OfferingRow.Key(tenant, id), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw ProblemException.notFound();
        }
        Etags.require(ifMatch, row.version);
        return row;
    }

    private OfferingRow made(String tenant, OfferingBody body) {
        if (OfferingRow.count("tenant", tenant) >= MAX_OFFERINGS) {
            throw ProblemException.of(
                    ProblemType.LIMIT_REACHED, "The catalogue is full: it has " + MAX_OFFERINGS + " offerings.");
        }
        var row = new OfferingRow();
        row.tenant = tenant;
        row.id = Ids.next(PREFIX);
        row.createdAt = now();
        row.put(body, row.createdAt);
        row.persistAndFlush();
        return row;
    }

    private static Optional<OfferingRow> same(String tenant, OfferingBody body) {
        return OfferingRow.<OfferingRow>find(
                        "tenant = ?1 and issuer = ?2 and key = ?3", tenant, body.identifier(), body.key())
                .firstResultOptional();
    }

    private static ProblemException taken(OfferingRow other) {
        return ProblemException.of(
                ProblemType.CONFLICT, "The issuer offers that achievement already, as " + other.id + ".");
    }

    /** Counts a change; whoever changes the same catalogue waits, so that two cannot add the same. */
    private void touch(String tenant) {
        database.createNativeQuery(TOUCH).setParameter(1, tenant).executeUpdate();
    }

    private OfferingReader reader(String tenant) {
        return new OfferingReader(taxonomy, tenant, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

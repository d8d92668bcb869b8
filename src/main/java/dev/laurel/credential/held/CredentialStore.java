package dev.laurel.credential.held;

import dev.laurel.api.Etags;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.skill.TimedEvidence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps holders' credentials; every method needs the transaction that its caller has begun. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CredentialStore {
    /** Credentials of one holder, at most (api.md, "limits"). */
    public static final int MAX_CREDENTIALS = 200;

    private final InstantSource clock;
    private final Event<CredentialsStand> stand;

    CredentialStore(InstantSource clock, Event<CredentialsStand> stand) {
        this.clock = clock;
        this.stand = stand;
    }

    /**
     * A credential together with what it proves.
     *
     * @param counting its pieces where they count; none while its holder keeps it private
     */
    public record Kept(HeldCredential held, List<TimedEvidence> counting) {
        static Kept of(CredentialRow row) {
            return new Kept(row.view(), row.counting());
        }
    }

    /**
     * Adds a credential. Two adders for one holder must not meet.
     *
     * @param hash of the bytes as handed in
     * @throws ProblemException DUPLICATE_CREDENTIAL where the holder has it already, in whatever encoding;
     *     LIMIT_REACHED
     */
    public HeldCredential add(HeldId id, byte[] submitted, String hash, Judgement judgement) {
        if (CredentialRow.count("tenant = ?1 and holder = ?2", id.tenant(), id.holder()) >= MAX_CREDENTIALS) {
            throw ProblemException.of(
                    ProblemType.LIMIT_REACHED, "A profile has at most " + MAX_CREDENTIALS + " credentials.");
        }
        if (judgement.replay().earlier() || isHere(id, hash)) {
            throw ProblemException.of(ProblemType.DUPLICATE_CREDENTIAL);
        }
        var row = new CredentialRow();
        row.tenant = id.tenant();
        row.id = id.id();
        row.holder = id.holder();
        row.submitted = submitted.clone();
        row.submittedHash = hash;
        row.parts = new String[0];
        row.visibility = CredentialVisibility.MEMBERS;
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.put(judgement, clock.instant());
        row.persistAndFlush();
        return row.view();
    }

    /** Notes what was taken out of a wrapping. @throws ProblemException NOT_FOUND */
    public HeldCredential hold(HeldId wrapping, List<HeldId> parts) {
        var row = own(wrapping);
        row.parts = parts.stream().map(HeldId::id).toArray(String[]::new);
        row.persistAndFlush();
        return row.view();
    }

    /** Whether a holder has handed these bytes in before. */
    public boolean isHere(HeldId id, String hash) {
        return CredentialRow.count("tenant = ?1 and holder = ?2 and submittedHash = ?3", id.tenant(), id.holder(), hash)
                > 0;
    }

    /** Keeps what a new verification found; empty where the credential has gone meanwhile. */
    public Optional<Kept> update(HeldId id, Judgement judgement) {
        return find(id, LockModeType.PESSIMISTIC_WRITE).map(row -> {
            var before = Kept.of(row);
            row.put(judgement, clock.instant());
            row.persistAndFlush();
            return told(id.tenant(), List.of(new Renewed(id, before, Kept.of(row))))
                    .getFirst()
                    .after();
        });
    }

    /**
     * What it is a copy by, as it is kept; by nothing where it has gone. The row itself is not read: whoever asks takes
     * locks next, and must see the row as it is behind them.
     */
    public CopyKey copyKey(HeldId id) {
        return CredentialRow.getEntityManager()
                .createQuery(
                        "select canonicalHash, signedKey from CredentialRow"
                                + " where tenant = ?1 and id = ?2 and holder = ?3",
                        CopyKey.class)
                .setParameter(1, id.tenant())
                .setParameter(2, id.id())
                .setParameter(3, id.holder())
                .getResultStream()
                .findFirst()
                .orElse(CopyKey.NONE);
    }

    /**
     * What many of a tenant's credentials were handed in as, read at once; those that have gone are left out.
     *
     * @param ids by credential's id
     */
    public Map<HeldId, byte[]> submitted(String tenant, Map<String, HeldId> ids) {
        var all = new LinkedHashMap<HeldId, byte[]>();
        for (var row : columns("id, submitted", tenant, ids.keySet())) {
            all.put(Objects.requireNonNull(ids.get((String) row[0])), (byte[]) row[1]);
        }
        return all;
    }

    /**
     * What one is a copy by, as it is kept.
     *
     * @param createdAt when it was handed in
     */
    public record Known(CopyKey key, Instant createdAt) {}

    /** As {@link #copyKey}, for many. */
    public Map<HeldId, Known> known(String tenant, Map<String, HeldId> ids) {
        var all = new LinkedHashMap<HeldId, Known>();
        for (var row : columns("id, canonicalHash, signedKey, createdAt", tenant, ids.keySet())) {
            var key = new CopyKey((String) row[1], (String) row[2]);
            all.put(Objects.requireNonNull(ids.get((String) row[0])), new Known(key, (Instant) row[3]));
        }
        return all;
    }

    private static List<Object[]> columns(String columns, String tenant, Collection<String> ids) {
        return CredentialRow.getEntityManager()
                .createQuery(
                        "select " + columns + " from CredentialRow where tenant = ?1 and id in ?2 order by id",
                        Object[].class)
                .setParameter(1, tenant)
                .setParameter(2, ids)
                .getResultList();
    }

    /** What new verifications of one credential were before and are now. */
    public record Renewed(HeldId id, Kept before, Kept after) {}

    /** As {@link #update}, for many of one tenant. */
    public List<Renewed> update(String tenant, Map<HeldId, Judgement> judgements) {
        var ids = judgements.keySet().stream().collect(Collectors.toMap(HeldId::id, id -> id));
        var renewed = new ArrayList<Renewed>();
        var now = clock.instant();
        var rows = CredentialRow.<CredentialRow>find("tenant = ?1 and id in ?2 order by id", tenant, ids.keySet())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        for (var row : rows) {
            var id = Objects.requireNonNull(ids.get(row.id));
            var before = Kept.of(row);
            row.put(Objects.requireNonNull(judgements.get(id)), now);
            renewed.add(new Renewed(id, before, Kept.of(row)));
        }
        CredentialRow.flush();
        return told(tenant, renewed);
    }

    private List<Renewed> told(String tenant, List<Renewed> renewed) {
        var news = CredentialsStand.of(tenant, renewed);
        if (!news.moves().isEmpty()) {
            stand.fire(news);
        }
        return renewed;
    }

    /**
     * Keeps a credential from being changed or deleted until the transaction ends. @throws ProblemException NOT_FOUND
     */
    public void hold(HeldId id) {
        if (find(id, LockModeType.PESSIMISTIC_WRITE).isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    /** One credential of a holder. @throws ProblemException NOT_FOUND */
    public HeldCredential get(HeldId id) {
        return own(id).view();
    }

    /** One credential with what it proves; empty where it has gone. */
    public Optional<Kept> kept(HeldId id) {
        return find(id, LockModeType.NONE).map(Kept::of);
    }

    /** One that is PUBLIC, as it was handed in and as it stands. */
    @SuppressWarnings("ArrayRecordComponent") // read once and given on
    public record Open(String holder, HeldCredential held, byte[] submitted) {}

    /** One by its id alone where its holder shows it to everybody; empty where there is none, or it is not PUBLIC. */
    public Optional<Open> publicOne(String tenant, String id) {
        return CredentialRow.<CredentialRow>findByIdOptional(new CredentialRow.Key(tenant, id))
                .filter(row -> row.visibility == CredentialVisibility.PUBLIC)
                .map(row -> new Open(row.holder, row.view(), row.submitted.clone()));
    }

    /** One credential as it was handed in; empty where it has gone. */
    public Optional<byte[]> submitted(HeldId id) {
        return find(id, LockModeType.NONE).map(row -> row.submitted);
    }

    /** Credentials of a holder, oldest first, behind a key. */
    public List<HeldCredential> list(String tenant, String holder, Instant after, String afterId, int limit) {
        return CredentialRow.<CredentialRow>find(
                        "tenant = ?1 and holder = ?2 and (createdAt > ?3 or (createdAt = ?3 and id > ?4))"
                                + " order by createdAt, id",
                        tenant,
                        holder,
                        after,
                        afterId)
                .page(0, limit)
                .list()
                .stream()
                .map(CredentialRow::view)
                .toList();
    }

    /** Sets who may see a credential. @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED */
    public HeldCredential show(HeldId id, @Nullable String ifMatch, CredentialVisibility visibility) {
        var row = own(id);
        Etags.require(ifMatch, row.version);
        row.visibility = visibility;
        row.persistAndFlush();
        return row.view();
    }

    /** Those of some credentials whose holders show them to everybody. */
    public Set<String> publicOf(String tenant, Collection<String> ids) {
        return Set.copyOf(CredentialRow.getEntityManager()
                .createQuery(
                        "select id from CredentialRow where tenant = ?1 and id in ?2 and visibility = ?3", String.class)
                .setParameter(1, tenant)
                .setParameter(2, ids)
                .setParameter(3, CredentialVisibility.PUBLIC)
                .getResultList());
    }

    /** Deletes a credential. @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED */
    public void remove(HeldId id, @Nullable String ifMatch) {
        var row = own(id);
        Etags.require(ifMatch, row.version);
        row.delete();
        CredentialRow.flush();
        CredentialRow.getEntityManager()
                .createNativeQuery("update credential set parts = array_remove(parts, :id), version = version + 1"
                        + " where tenant = :tenant and holder = :holder and :id = any(parts)")
                .setParameter("tenant", id.tenant())
                .setParameter("holder", id.holder())
                .setParameter("id", id.id())
                .executeUpdate();
    }

    /** All pieces of a holder's credentials, without those of PRIVATE ones. */
    public List<TimedEvidence> evidence(String tenant, String holder) {
        return rows(tenant, holder).flatMap(row -> row.counting().stream()).toList();
    }

    /** The same of many holders, by holder. */
    public Map<String, List<TimedEvidence>> evidence(String tenant, Collection<String> holders) {
        return CredentialRow.<CredentialRow>list("tenant = ?1 and holder in ?2 order by createdAt, id", tenant, holders)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.holder,
                        Collectors.flatMapping(row -> row.counting().stream(), Collectors.toList())));
    }

    /** Every credential of a holder with what was handed in, oldest first. */
    public List<ExportedCredential> all(String tenant, String holder) {
        return rows(tenant, holder)
                .map(row -> ExportedCredential.of(row.view(), row.submitted))
                .toList();
    }

    /** What a holder's credentials are copies by. */
    public List<CopyKey> copyKeys(String tenant, String holder) {
        return rows(tenant, holder).map(CredentialRow::copyKey).distinct().toList();
    }

    /** Deletes every credential of a holder. @return how many */
    public long erase(String tenant, String holder) {
        return CredentialRow.delete("tenant = ?1 and holder = ?2", tenant, holder);
    }

    private static Stream<CredentialRow> rows(String tenant, String holder) {
        return CredentialRow.<CredentialRow>list("tenant = ?1 and holder = ?2 order by createdAt, id", tenant, holder)
                .stream();
    }

    private static Optional<CredentialRow> find(HeldId id, LockModeType lock) {
        return CredentialRow.<CredentialRow>findByIdOptional(new CredentialRow.Key(id.tenant(), id.id()), lock)
                .filter(row -> row.holder.equals(id.holder()));
    }

    private static CredentialRow own(HeldId id) {
        return find(id, LockModeType.NONE).orElseThrow(ProblemException::notFound);
    }
}

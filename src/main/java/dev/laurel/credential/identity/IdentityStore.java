package dev.laurel.credential.identity;

import dev.laurel.api.Etags;
import dev.laurel.api.Ids;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.credential.trust.Holder;
import dev.laurel.credential.trust.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The identities of holders; the front door is {@link dev.laurel.credential.Identities}. */
@ApplicationScoped
public class IdentityStore {
    public static final String PREFIX = "idn_";
    /** Identities of one holder, at most: a few addresses and wallets. */
    public static final int MAX_IDENTITIES = 20;

    private final InstantSource clock;

    IdentityStore(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Adds an identity, unproved. One that is proved elsewhere is taken too: whether it is must not be learnt by
     * asking.
     *
     * @throws ProblemException CONFLICT where the holder has it already, LIMIT_REACHED
     */
    @Transactional
    public HolderIdentity add(String tenant, String holder, IdentityRequest request) {
        var own = rows(tenant, holder);
        if (own.stream().anyMatch(row -> row.type == request.type() && row.valueKey.equals(request.key()))) {
            throw ProblemException.of(ProblemType.CONFLICT, "This identity is on the profile already.");
        }
        if (own.size() >= MAX_IDENTITIES) {
            throw ProblemException.of(
                    ProblemType.LIMIT_REACHED, "A profile has at most " + MAX_IDENTITIES + " identities.");
        }
        var row = new IdentityRow();
        row.tenant = tenant;
        row.id = Ids.next(PREFIX);
        row.holder = holder;
        row.type = request.type();
        row.value = request.value();
        row.valueKey = request.key();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.persistAndFlush();
        return HolderIdentity.of(row);
    }

    /** All of a holder, oldest first. */
    @Transactional
    public List<HolderIdentity> list(String tenant, String holder) {
        return rows(tenant, holder).stream().map(HolderIdentity::of).toList();
    }

    /** One of them. @throws ProblemException NOT_FOUND */
    @Transactional
    public HolderIdentity get(String tenant, String holder, String id) {
        return HolderIdentity.of(row(tenant, holder, id));
    }

    /**
     * Takes an identity as proved; one that is proved already stays as it is.
     *
     * @param account who confirmed
     * @throws ProblemException NOT_FOUND, IDENTITY_TAKEN
     */
    @Transactional
    public HolderIdentity prove(
            String tenant, String holder, String id, ProvedHow how, String account, @Nullable String note) {
        var row = row(tenant, holder, id);
        if (row.provedAt != null) {
            return HolderIdentity.of(row);
        }
        if (IdentityRow.count(
                        "tenant = ?1 and type = ?2 and valueKey = ?3 and provedAt is not null",
                        tenant,
                        row.type,
                        row.valueKey)
                > 0) {
            throw ProblemException.of(ProblemType.IDENTITY_TAKEN);
        }
        row.provedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.provedBy = account;
        row.provedHow = how;
        row.note = note;
        row.persistAndFlush();
        return HolderIdentity.of(row);
    }

    /**
     * Takes an identity away.
     *
     * @return whether it was proved
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    @Transactional
    public boolean remove(String tenant, String holder, String id, @Nullable String ifMatch) {
        var row = row(tenant, holder, id);
        Etags.require(ifMatch, row.version);
        row.delete();
        return row.provedAt != null;
    }

    /** What verification may bind a credential by: the proved ones. */
    @Transactional
    public Holder holder(String tenant, String holder) {
        return new Holder(rows(tenant, holder).stream()
                .filter(row -> row.provedAt != null)
                .map(IdentityStore::identity)
                .collect(Collectors.toSet()));
    }

    /** As {@link #holder(String, String)} for many; one who has proved none is left out. */
    @Transactional
    public Map<String, Holder> holders(String tenant, Collection<String> holders) {
        return IdentityRow.<IdentityRow>list("tenant = ?1 and holder in ?2 and provedAt is not null", tenant, holders)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.holder,
                        Collectors.collectingAndThen(
                                Collectors.mapping(IdentityStore::identity, Collectors.toSet()), Holder::new)));
    }

    /** Deletes all of a holder. @return how many */
    @Transactional
    public long erase(String tenant, String holder) {
        return IdentityRow.delete("tenant = ?1 and holder = ?2", tenant, holder);
    }

    private static Identity identity(IdentityRow row) {
        return switch (row.type) {
            case EMAIL -> new Identity.Email(row.value);
            case DID -> new Identity.Did(row.value);
        };
    }

    private static List<IdentityRow> rows(String tenant, String holder) {
        return IdentityRow.list("tenant = ?1 and holder = ?2 order by createdAt, id", tenant, holder);
    }

    static IdentityRow row(String tenant, String holder, String id) {
        return IdentityRow.<IdentityRow>findByIdOptional(new IdentityRow.Key(tenant, id))
                .filter(row -> row.holder.equals(holder))
                .orElseThrow(ProblemException::notFound);
    }
}

package dev.laurel.account;

import dev.laurel.api.Body;
import dev.laurel.api.Cursors;
import dev.laurel.api.Etags;
import dev.laurel.api.Fault;
import dev.laurel.api.Ids;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Front door to accounts. */
@ApplicationScoped
public class Accounts {
    public static final String PREFIX = "acc_";
    private final IssuerDirectory issuers;
    private final Cursors cursors;
    private final Event<ClientMarked> marked;
    private final InstantSource clock;

    Accounts(IssuerDirectory issuers, Cursors cursors, Event<ClientMarked> marked, InstantSource clock) {
        this.issuers = issuers;
        this.cursors = cursors;
        this.marked = marked;
        this.clock = clock;
    }

    /**
     * Reads what an account is made with.
     *
     * @throws ProblemException VALIDATION_FAILED
     */
    AccountRequest read(String tenant, Body body) {
        return AccountRequest.of(tenant, issuers, body);
    }

    /** Every marketplace of this installation: the first one, and each that has an account; sorted. */
    @Transactional
    public Set<String> tenants() {
        var tenants = new TreeSet<>(Set.of(Tenant.MAIN));
        tenants.addAll(AccountRow.getEntityManager()
                .createQuery("select distinct tenant from AccountRow", String.class)
                .getResultList());
        return tenants;
    }

    @Transactional
    public Account create(String tenant, AccountRequest request) {
        var row = new AccountRow();
        row.tenant = tenant;
        row.id = Ids.next(PREFIX);
        row.role = request.role();
        row.name = request.name();
        row.verified = request.verified();
        row.organisation = request.organisation();
        row.issuer = request.issuer();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.persistAndFlush();
        return Account.of(row);
    }

    /** One account. @throws ProblemException NOT_FOUND */
    @Transactional
    public Account get(String tenant, String id) {
        return Account.of(row(tenant, id));
    }

    /** The account, if it exists. */
    @Transactional
    public Optional<Account> find(String tenant, String id) {
        return AccountRow.<AccountRow>findByIdOptional(new RowKey(tenant, id)).map(Account::of);
    }

    /** The first account that was made with that role, if there is one. */
    @Transactional
    public Optional<Account> oldest(String tenant, Role role) {
        return AccountRow.<AccountRow>find("tenant = ?1 and role = ?2 order by createdAt, id", tenant, role)
                .firstResultOptional()
                .map(Account::of);
    }

    /** Accounts by age, oldest first. */
    @Transactional
    public Page<Account> list(String tenant, int limit, @Nullable String cursor) {
        var list = "accounts:" + tenant;
        PanacheQuery<AccountRow> query = cursor == null
                ? AccountRow.find("tenant = ?1 order by createdAt, id", tenant)
                : after(tenant, cursors.read(list, cursor).parts());
        var rows = query.page(0, limit + 1).list();
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        var next = more ? cursors.make(list, key(shown.getLast())) : null;
        return new Page<>(shown.stream().map(Account::of).toList(), next);
    }

    /**
     * Changes an account; its role stays. Where its word counts otherwise from now on, {@link ClientMarked} is fired.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED, VALIDATION_FAILED
     */
    @Transactional
    public Account change(String tenant, String id, @Nullable String ifMatch, Body patch) {
        var row = row(tenant, id);
        Etags.require(ifMatch, row.version);
        var request = AccountRequest.patched(tenant, issuers, Account.of(row), patch);
        if (row.role != request.role()) {
            throw ProblemException.invalid(Fault.at("/role", "read_only_field", "An account keeps its role."));
        }
        boolean isMarked =
                row.verified != request.verified() || !Objects.equals(row.organisation, request.organisation());
        row.name = request.name();
        row.verified = request.verified();
        row.organisation = request.organisation();
        row.issuer = request.issuer();
        row.persistAndFlush();
        if (isMarked) {
            marked.fire(new ClientMarked(tenant, id));
        }
        return Account.of(row);
    }

    /** Those of these accounts that exist, by id; one query. */
    @Transactional
    public Map<String, Account> shown(String tenant, Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : AccountRow.<AccountRow>list("tenant = ?1 and id in ?2", tenant, ids).stream()
                        .map(Account::of)
                        .collect(Collectors.toUnmodifiableMap(Account::id, account -> account));
    }

    private static AccountRow row(String tenant, String id) {
        return AccountRow.<AccountRow>findByIdOptional(new RowKey(tenant, id)).orElseThrow(ProblemException::notFound);
    }

    private static PanacheQuery<AccountRow> after(String tenant, List<String> key) {
        return AccountRow.find(
                "tenant = ?1 and (createdAt > ?2 or (createdAt = ?2 and id > ?3)) order by createdAt, id",
                tenant,
                Instant.parse(key.getFirst()),
                key.getLast());
    }

    private static List<String> key(AccountRow row) {
        return List.of(row.createdAt.toString(), row.id);
    }
}

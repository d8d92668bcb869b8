package dev.laurel.freelancer;

import dev.laurel.account.Accounts;
import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Cursors;
import dev.laurel.api.Etags;
import dev.laurel.api.Ids;
import dev.laurel.api.MergePatch;
import dev.laurel.api.Page;
import dev.laurel.api.Parts;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.credential.LegalNameChanged;
import dev.laurel.skill.SkillSet;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Front door to profiles. A profile that the caller may not see is answered like one that does not exist. */
@ApplicationScoped
public class Freelancers {
    public static final String PREFIX = "frl_";
    private static final String ONE_A_PERSON = "freelancer_of_account";

    private final Taxonomy taxonomy;
    private final Accounts accounts;
    private final Cursors cursors;
    private final Upkeep upkeep;
    private final People people;
    private final Event<LegalNameChanged> renamed;
    private final InstantSource clock;

    Freelancers(
            Taxonomy taxonomy,
            Accounts accounts,
            Cursors cursors,
            Upkeep upkeep,
            People people,
            Event<LegalNameChanged> renamed,
            InstantSource clock) {
        this.taxonomy = taxonomy;
        this.accounts = accounts;
        this.cursors = cursors;
        this.upkeep = upkeep;
        this.people = people;
        this.renamed = renamed;
        this.clock = clock;
    }

    /**
     * Makes a profile: a freelancer's own, or one that an operator makes for an account or for nobody yet.
     *
     * @throws ProblemException VALIDATION_FAILED, PROFILE_EXISTS
     */
    @Transactional
    public Freelancer create(Caller caller, Body body) {
        var read = read(caller, body);
        var row = new FreelancerRow();
        row.tenant = caller.tenant();
        row.id = Ids.next(PREFIX);
        row.account = caller.isOperator() ? read.account() : caller.accountId();
        row.createdAt = now();
        row.tie = Tie.of(row.id);
        row.put(read.body(), Claim.carried(List.of(), read.body().claims(), today()), row.createdAt);
        return saved(row, upkeep::derive);
    }

    /**
     * Reads a profile: an operator's may name the account that is to hold it. @throws ProblemException
     * VALIDATION_FAILED
     */
    ProfileDraft read(Caller caller, Body body) {
        return reader(caller).read(body);
    }

    /**
     * One profile for who may see it: its owner and operators, and clients unless it is PRIVATE.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    public Freelancer get(Caller caller, String id) {
        return find(caller.tenant(), id)
                .filter(profile -> mayEdit(caller, profile.account())
                        || (caller.is(Role.CLIENT) && profile.body().visibility() != Visibility.PRIVATE))
                .orElseThrow(ProblemException::notFound);
    }

    /** One's own profile, or anybody's for an operator. @throws ProblemException NOT_FOUND */
    @Transactional
    Freelancer own(Caller caller, String id) {
        return find(caller.tenant(), id)
                .filter(profile -> mayEdit(caller, profile.account()))
                .orElseThrow(ProblemException::notFound);
    }

    /** That a profile is the caller's own, or the caller an operator. @throws ProblemException NOT_FOUND */
    public void requireOwn(Caller caller, String id) {
        var holder = people.holder(caller.tenant(), id);
        if (holder.isEmpty() || !mayEdit(caller, holder.get().orElse(null))) {
            throw ProblemException.notFound();
        }
    }

    /** The profile, whoever asks. */
    @Transactional
    public Optional<Freelancer> find(String tenant, String id) {
        return FreelancerRow.<FreelancerRow>findByIdOptional(new RowKey(tenant, id))
                .map(FreelancerRow::freelancer);
    }

    /** The id of an account's own profile, if it has made one. */
    @Transactional
    public Optional<String> ofAccount(String tenant, String account) {
        return one("select id from FreelancerRow where tenant = ?1 and account = ?2", String.class, tenant, account);
    }

    /** The account whose profile it is, if it is anybody's. */
    @Transactional
    public Optional<String> accountOf(String tenant, String id) {
        return one(
                "select account from FreelancerRow where tenant = ?1 and id = ?2 and account is not null",
                String.class,
                tenant,
                id);
    }

    /** The accounts whose profiles they are, by profile; those that are nobody's are left out. */
    @Transactional
    public Map<String, String> accountsOf(String tenant, Collection<String> ids) {
        return FreelancerRow.getEntityManager()
                .createQuery(
                        "select id, account from FreelancerRow"
                                + " where tenant = ?1 and id in ?2 and account is not null",
                        Object[].class)
                .setParameter(1, tenant)
                .setParameter(2, ids)
                .getResultStream()
                .collect(Collectors.toUnmodifiableMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** Who sees a person; empty where there is no such profile. */
    @Transactional
    public Optional<Visibility> visibility(String tenant, String id) {
        return one("select visibility from FreelancerRow where tenant = ?1 and id = ?2", Visibility.class, tenant, id);
    }

    /** One value, and no row: what is not kept in the session cannot be stale when it is locked later. */
    private static <T> Optional<T> one(String query, Class<T> type, String tenant, String which) {
        return FreelancerRow.getEntityManager()
                .createQuery(query, type)
                .setParameter(1, tenant)
                .setParameter(2, which)
                .getResultStream()
                .findFirst();
    }

    /**
     * The profile, whoever asks, locked until the transaction ends: it is neither changed nor erased meanwhile. Whoever
     * locks a gig or an engagement too takes this one first.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Freelancer> held(String tenant, String id) {
        return FreelancerRow.<FreelancerRow>findByIdOptional(new RowKey(tenant, id), LockModeType.PESSIMISTIC_WRITE)
                .map(FreelancerRow::freelancer);
    }

    /** Those of these people who exist, by id, as they stand at {@code now}; one query. PRIVATE people included. */
    public Map<String, Shown> shown(String tenant, Collection<String> ids, Instant now) {
        return people.shown(tenant, ids, null, now);
    }

    /**
     * The same, with as much of their evidence as whoever measures them for something looks at.
     *
     * @param about skills whose evidence is there in any case; null for all
     */
    public Map<String, Shown> shown(String tenant, Collection<String> ids, @Nullable SkillSet about, Instant now) {
        return people.shown(tenant, ids, about, now);
    }

    /**
     * Shows everybody whom clients may see as they stand at {@code now}, each once and in no order. Somebody who
     * changes in between is shown as they were. Evidence may come without what explanations alone show, its id and the
     * names of issuer and achievement.
     *
     * @param consumer takes what was read; asking it for the person, in any thread, is most of the work
     */
    public void forEachForClients(String tenant, Instant now, Consumer<Supplier<Shown>> consumer) {
        people.forEachForClients(tenant, now, consumer);
    }

    /**
     * Everybody whom clients may see, of all tenants, as they stand at {@code now}, each once, for several threads. The
     * database keeps what that moment saw until it is closed. Evidence comes as for {@link #forEachForClients}.
     */
    public Parts<PersonRead> everybodyForClients(Instant now) {
        return people.everybodyForClients(now);
    }

    /** All profiles for an operator, one's own for a freelancer; oldest first. */
    @Transactional
    public Page<Freelancer> list(Caller caller, int limit, @Nullable String cursor) {
        var list = FreelancerList.of(caller);
        var rest = cursor == null
                ? list
                : list.after(cursors.read(list.name(), cursor).parts());
        var rows = rest.rows(limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? cursors.make(list.name(), FreelancerList.key(shown.getLast())) : null;
        return new Page<>(shown.stream().map(FreelancerRow::freelancer).toList(), next);
    }

    /**
     * Applies a JSON merge patch to a profile and checks the whole again. Another legal name is an unconfirmed one.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED, VALIDATION_FAILED, PROFILE_EXISTS
     */
    @Transactional
    public Freelancer patch(Caller caller, String id, @Nullable String ifMatch, Body patch) {
        var row = editable(caller, id);
        Etags.require(ifMatch, row.version);
        var current = row.form().json();
        if (caller.isOperator() && row.account != null) {
            current.put("account", row.account);
        }
        var read = read(caller, new Body(MergePatch.apply(current, patch.json())));
        return replace(row, caller.isOperator() ? read : new ProfileDraft(read.body(), row.account));
    }

    /** Makes a profile whose row is locked what a draft says. @throws ProblemException PROFILE_EXISTS */
    Freelancer replace(FreelancerRow row, ProfileDraft draft) {
        row.account = draft.account();
        boolean unconfirmed = row.legalNameConfirmed
                && !Objects.equals(row.form().legalName(), draft.body().legalName());
        row.legalNameConfirmed &= !unconfirmed;
        var before = row.claims();
        var claims = Claim.carried(before, draft.body().claims(), today());
        row.put(draft.body(), claims, now());
        var changed = claims.equals(before) ? saved(row, upkeep::keep) : saved(row, upkeep::derive);
        if (unconfirmed) {
            renamed.fire(new LegalNameChanged(row.tenant, row.id));
        }
        return changed;
    }

    /**
     * Confirms the legal name that stands on a profile: the operator has seen a document.
     *
     * @param ifMatch may be null
     * @throws ProblemException NOT_FOUND, PRECONDITION_FAILED, CONFLICT where no legal name is stated
     */
    @Transactional
    public Freelancer confirmLegalName(Caller caller, String id, @Nullable String ifMatch) {
        var row = editable(caller, id);
        if (ifMatch != null) {
            Etags.require(ifMatch, row.version);
        }
        if (row.form().legalName() == null) {
            throw ProblemException.of(ProblemType.CONFLICT, "The profile states no legal name.");
        }
        if (!row.legalNameConfirmed) {
            row.legalNameConfirmed = true;
            row.updatedAt = now();
            row.persistAndFlush();
            renamed.fire(new LegalNameChanged(row.tenant, row.id));
        }
        return row.freelancer();
    }

    /** The row, locked, where the caller may edit it. @throws ProblemException NOT_FOUND */
    static FreelancerRow editable(Caller caller, String id) {
        @Nullable
        FreelancerRow row = FreelancerRow.findById(new RowKey(caller.tenant(), id), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !mayEdit(caller, row.account)) {
            throw ProblemException.notFound();
        }
        return row;
    }

    private static boolean mayEdit(Caller caller, @Nullable String account) {
        return !caller.publishable()
                && (caller.isOperator()
                        || (caller.is(Role.FREELANCER) && caller.accountId().equals(account)));
    }

    private ProfileReader reader(Caller caller) {
        var tenant = caller.tenant();
        return new ProfileReader(
                taxonomy,
                tenant,
                caller.isOperator()
                        ? id -> accounts.find(tenant, id)
                                .filter(account -> account.role() == Role.FREELANCER)
                                .isPresent()
                        : null);
    }

    private static Freelancer saved(FreelancerRow row, Consumer<FreelancerRow> saving) {
        try {
            saving.accept(row);
            return row.freelancer();
        } catch (ConstraintViolationException taken) {
            throw ONE_A_PERSON.equals(taken.getConstraintName())
                    ? ProblemException.of(ProblemType.PROFILE_EXISTS)
                    : taken;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

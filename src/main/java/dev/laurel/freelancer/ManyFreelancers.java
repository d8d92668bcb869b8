package dev.laurel.freelancer;

import dev.laurel.account.Caller;
import dev.laurel.api.Body;
import dev.laurel.api.Fault;
import dev.laurel.api.Given;
import dev.laurel.api.Ids;
import dev.laurel.api.Outcome;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.api.Reads;
import dev.laurel.api.TableCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Front door to profiles that come in by the thousand: each is read as {@link Freelancers#create} reads one, and all of
 * a batch are written together.
 */
@ApplicationScoped
public class ManyFreelancers {
    private static final String STORED = "select id, account, body from freelancer where tenant = ? and id = any(?)";
    private static final String HOLDERS = "select account from freelancer where tenant = ? and account = any(?)";

    private static final Outcome TAKEN = Outcome.Refused.of(
            Fault.at("/account", ProblemType.PROFILE_EXISTS.code(), ProblemType.PROFILE_EXISTS.title() + "."));

    private final Freelancers freelancers;
    private final Derivation derivation;
    private final Event<FreelancersJoined> joined;
    private final Reads reads;
    private final DataSource database;
    private final InstantSource clock;

    ManyFreelancers(
            Freelancers freelancers,
            Derivation derivation,
            Event<FreelancersJoined> joined,
            Reads reads,
            DataSource database,
            InstantSource clock) {
        this.freelancers = freelancers;
        this.derivation = derivation;
        this.joined = joined;
        this.reads = reads;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Reads one profile, as {@link Freelancers#create} does: an operator's may name an account.
     *
     * @throws ProblemException VALIDATION_FAILED
     */
    public ProfileDraft read(Caller caller, Body body) {
        return freelancers.read(caller, body);
    }

    /**
     * Keeps profiles, in the transaction under way. One that is there already becomes what is given, as by a patch of
     * all its fields; but what somebody keeps by themselves is changed by operators alone.
     *
     * @return what became of each, in their order
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> keep(Caller caller, List<Given<ProfileDraft>> given) {
        var stored = stored(caller.tenant(), given);
        var held = held(caller.tenant(), given);
        var made = new Made(caller.tenant());
        var outcomes = new ArrayList<Outcome>();
        for (var one : given) {
            var before = one.id() == null ? null : stored.get(one.id());
            outcomes.add(before == null ? made.add(one.thing(), held) : changed(caller, before, one.thing(), held));
        }
        made.write();
        return outcomes;
    }

    private record Stored(String id, @Nullable String account, String body) {
        boolean isJust(ProfileDraft draft) {
            return Objects.equals(account, draft.account())
                    && dev.laurel.freelancer.Stored.read(body, ProfileForm.class)
                            .equals(ProfileForm.of(draft.body()));
        }
    }

    private Map<String, Stored> stored(String tenant, List<Given<ProfileDraft>> given) {
        var ids = given.stream().map(Given::id).filter(Objects::nonNull).toList();
        return ids.isEmpty()
                ? Map.of()
                : reads.all(STORED, ManyFreelancers::stored, tenant, ids).stream()
                        .collect(Collectors.toMap(Stored::id, Function.identity()));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(row.getString(1), row.getString(2), row.getString(3));
    }

    /** Those accounts that hold a profile already. */
    private Set<String> held(String tenant, List<Given<ProfileDraft>> given) {
        var accounts = given.stream()
                .map(one -> one.thing().account())
                .filter(Objects::nonNull)
                .toList();
        return accounts.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(reads.all(HOLDERS, row -> row.getString(1), tenant, accounts));
    }

    private Outcome changed(Caller caller, Stored before, ProfileDraft draft, Collection<String> held) {
        if (before.isJust(draft)) {
            return new Outcome.Unchanged(before.id);
        }
        var account = draft.account();
        if (account != null && !account.equals(before.account) && !held.add(account)) {
            return TAKEN;
        }
        if (before.account != null && !caller.isOperator()) {
            return Outcome.Refused.of(Fault.at(
                    "", "profile_claimed", "The person keeps their profile themselves now: it is theirs to change."));
        }
        @Nullable
        FreelancerRow row =
                FreelancerRow.findById(new RowKey(caller.tenant(), before.id), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            return Outcome.Refused.of(Fault.at("", "gone", "It was erased a moment ago."));
        }
        freelancers.replace(row, draft);
        return new Outcome.Updated(before.id);
    }

    /** Profiles that are new. */
    private final class Made {
        private final String tenant;
        private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        private final TableCopy copy = new TableCopy(FreelancerRow.COLUMNS);
        private final List<Shown> people = new ArrayList<>();

        Made(String tenant) {
            this.tenant = tenant;
        }

        Outcome add(ProfileDraft draft, Collection<String> held) {
            if (draft.account() != null && !held.add(draft.account())) {
                return TAKEN;
            }
            var row = new FreelancerRow();
            row.tenant = tenant;
            row.id = Ids.next(Freelancers.PREFIX);
            row.account = draft.account();
            row.createdAt = now;
            row.tie = Tie.of(row.id);
            var claims = Claim.carried(List.of(), draft.body().claims(), today);
            row.put(draft.body(), claims, now);
            // Nobody can hold anything about somebody whose id was made a moment ago.
            var standing = derivation.ofClaims(claims);
            row.put(standing, now);
            copy.add(row.columns());
            people.add(Shown.of(row, draft.body(), standing, now));
            return new Outcome.Created(row.id);
        }

        void write() {
            try {
                copy.write(database);
            } catch (SQLException refused) {
                throw new IllegalStateException("profiles could not be stored", refused);
            }
            if (!people.isEmpty()) {
                joined.fire(new FreelancersJoined(tenant, people));
            }
        }
    }
}

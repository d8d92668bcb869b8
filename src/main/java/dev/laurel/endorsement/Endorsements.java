package dev.laurel.endorsement;

import dev.laurel.account.Accounts;
import dev.laurel.account.Caller;
import dev.laurel.api.Body;
import dev.laurel.api.Etags;
import dev.laurel.api.Ids;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.credential.EvidenceChanged;
import dev.laurel.credential.Locks;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.freelancer.Visibility;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Front door to endorsements. The person, and operators, see all of them and by whom; whoever gave one sees theirs.
 * What a caller may not see is answered like what does not exist.
 */
@ApplicationScoped
public class Endorsements {
    public static final String PREFIX = "end_";
    /** Endorsements of one person, at most: as many as they may have claims. */
    public static final int MAX_OF_PERSON = 200;
    /** Endorsements by one account, at most: more than anybody can judge. */
    public static final int MAX_BY_ENDORSER = 1_000;

    private final Freelancers freelancers;
    private final Accounts accounts;
    private final Taxonomy taxonomy;
    private final Locks locks;
    private final Event<EvidenceChanged> changed;
    private final InstantSource clock;

    Endorsements(
            Freelancers freelancers,
            Accounts accounts,
            Taxonomy taxonomy,
            Locks locks,
            Event<EvidenceChanged> changed,
            InstantSource clock) {
        this.freelancers = freelancers;
        this.accounts = accounts;
        this.taxonomy = taxonomy;
        this.locks = locks;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Says that somebody has a skill.
     *
     * @throws ProblemException NOT_FOUND where the person is PRIVATE or absent; VALIDATION_FAILED; CONFLICT where it is
     *     oneself or was said before; LIMIT_REACHED
     */
    @Transactional
    public Endorsement endorse(Caller caller, String holder, Body body) {
        requireOther(caller, holder);
        var request = EndorsementRequest.of(taxonomy, caller.tenant(), body);
        locks.take(Set.of("endorsements by " + caller.tenant() + " " + caller.accountId()));
        hold(caller.tenant(), holder);
        requireNew(caller, holder, request);
        requireRoom(caller, holder);
        var row = row(caller, holder, request);
        row.persistAndFlush();
        changed.fire(new EvidenceChanged(row.tenant, row.holder));
        return row.endorsement(accounts.get(row.tenant, row.endorser));
    }

    /**
     * A person's, oldest first; no more than {@value #MAX_OF_PERSON}. Others see those that they gave themselves.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    public List<Endorsement> list(Caller caller, String holder) {
        var rows = ofHolder(caller.tenant(), holder);
        if (isTheirs(caller, holder)) {
            return shown(caller.tenant(), rows);
        }
        requireVisible(caller, holder);
        return shown(
                caller.tenant(),
                rows.stream()
                        .filter(row -> row.endorser.equals(caller.accountId()))
                        .toList());
    }

    /** One of them. @throws ProblemException NOT_FOUND */
    @Transactional
    public Endorsement get(Caller caller, String holder, String id) {
        return shown(caller.tenant(), List.of(reached(caller, holder, id))).getFirst();
    }

    /**
     * Takes one away: its endorser, the person, or an operator.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED
     */
    @Transactional
    public void remove(Caller caller, String holder, String id, @Nullable String ifMatch) {
        var row = reached(caller, holder, id);
        Etags.require(ifMatch, row.version);
        hold(caller.tenant(), holder);
        if (EndorsementRow.delete("tenant = ?1 and id = ?2", row.tenant, row.id) > 0) {
            changed.fire(new EvidenceChanged(row.tenant, row.holder));
        }
    }

    static List<EndorsementRow> ofHolder(String tenant, String holder) {
        return EndorsementRow.list("tenant = ?1 and holder = ?2 order by createdAt, id", tenant, holder);
    }

    static List<EndorsementRow> byEndorser(String tenant, String account) {
        return EndorsementRow.list("tenant = ?1 and endorser = ?2 order by createdAt, id", tenant, account);
    }

    List<Endorsement> shown(String tenant, List<EndorsementRow> rows) {
        var by = accounts.shown(tenant, rows.stream().map(row -> row.endorser).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.endorsement(Objects.requireNonNull(by.get(row.endorser))))
                .toList();
    }

    private EndorsementRow reached(Caller caller, String holder, String id) {
        return EndorsementRow.<EndorsementRow>findByIdOptional(new EndorsementRow.Key(caller.tenant(), id))
                .filter(row -> row.holder.equals(holder))
                .filter(row -> row.endorser.equals(caller.accountId()) || isTheirs(caller, holder))
                .orElseThrow(ProblemException::notFound);
    }

    /** Whether the caller sees all that is on this profile; an operator where there is one. */
    private boolean isTheirs(Caller caller, String holder) {
        return switch (caller.role()) {
            case OPERATOR -> freelancers.visibility(caller.tenant(), holder).isPresent();
            case FREELANCER ->
                freelancers
                        .ofAccount(caller.tenant(), caller.accountId())
                        .filter(holder::equals)
                        .isPresent();
            case CLIENT, PARTNER, ISSUER -> false;
        };
    }

    private void requireOther(Caller caller, String holder) {
        if (isTheirs(caller, holder)) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "Nobody endorses themselves: what you say of yourself is a claim.");
        }
        requireVisible(caller, holder);
    }

    private void requireVisible(Caller caller, String holder) {
        var visibility = freelancers.visibility(caller.tenant(), holder);
        if (visibility.isEmpty() || visibility.get() == Visibility.PRIVATE) {
            throw ProblemException.notFound();
        }
    }

    /** Locks the profile: its endorsements are counted and changed by one at a time. */
    private void hold(String tenant, String holder) {
        if (freelancers.held(tenant, holder).isEmpty()) {
            throw ProblemException.notFound();
        }
    }

    private static void requireNew(Caller caller, String holder, EndorsementRequest request) {
        if (EndorsementRow.count(
                        "tenant = ?1 and holder = ?2 and endorser = ?3 and skill = ?4",
                        caller.tenant(),
                        holder,
                        caller.accountId(),
                        request.skill())
                > 0) {
            throw ProblemException.of(
                    ProblemType.CONFLICT, "You have endorsed this skill before: take that back to say it otherwise.");
        }
    }

    private static void requireRoom(Caller caller, String holder) {
        if (EndorsementRow.count("tenant = ?1 and holder = ?2", caller.tenant(), holder) >= MAX_OF_PERSON) {
            throw ProblemException.of(
                    ProblemType.LIMIT_REACHED, "A person has at most " + MAX_OF_PERSON + " endorsements.");
        }
        if (EndorsementRow.count("tenant = ?1 and endorser = ?2", caller.tenant(), caller.accountId())
                >= MAX_BY_ENDORSER) {
            throw ProblemException.of(
                    ProblemType.LIMIT_REACHED, "One account gives at most " + MAX_BY_ENDORSER + " endorsements.");
        }
    }

    private EndorsementRow row(Caller caller, String holder, EndorsementRequest request) {
        var row = new EndorsementRow();
        row.tenant = caller.tenant();
        row.id = Ids.next(PREFIX);
        row.holder = holder;
        row.skill = request.skill();
        row.level = request.level();
        row.comment = request.comment();
        row.endorser = caller.accountId();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return row;
    }
}

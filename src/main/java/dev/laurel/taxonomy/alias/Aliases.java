package dev.laurel.taxonomy.alias;

import dev.laurel.api.Body;
import dev.laurel.api.Cursors;
import dev.laurel.api.Ids;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.Announcer;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.taxonomy.text.Folding;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Front door to marketplaces' own words for skills. */
@ApplicationScoped
public class Aliases {
    static final String PREFIX = "als_";

    /** Proposals that wait for review, for each account: nobody reviews more, and nobody floods the operator. */
    static final int MAX_WAITING = 200;

    private final Taxonomy taxonomy;
    private final Announcer announcer;
    private final Cursors cursors;
    private final InstantSource clock;

    Aliases(Taxonomy taxonomy, Announcer announcer, Cursors cursors, InstantSource clock) {
        this.taxonomy = taxonomy;
        this.announcer = announcer;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Proposes that a word shall mean a skill in a marketplace.
     *
     * @throws ProblemException VALIDATION_FAILED; LIMIT_REACHED at {@value #MAX_WAITING} proposals of the account that
     *     wait
     */
    @Transactional
    public Alias propose(String tenant, String account, Body body) {
        var request = AliasRequest.of(body, tenant, taxonomy);
        if (AliasRow.count("tenant = ?1 and proposedBy = ?2 and state = ?3", tenant, account, AliasState.PROPOSED)
                >= MAX_WAITING) {
            throw ProblemException.of(
                    ProblemType.LIMIT_REACHED, MAX_WAITING + " of your proposals wait for the operator's review.");
        }
        var row = new AliasRow();
        row.tenant = tenant;
        row.id = Ids.next(PREFIX);
        row.tag = request.tag();
        row.skill = request.skill().id().value();
        row.state = AliasState.PROPOSED;
        row.proposedBy = account;
        row.proposedAt = now();
        row.persistAndFlush();
        return alias(row);
    }

    /** Aliases of a marketplace in one state, oldest proposal first. */
    @Transactional
    public Page<Alias> list(String tenant, AliasState state, int limit, @Nullable String cursor) {
        var list = "aliases:" + tenant + ":" + state;
        var query = cursor == null
                ? AliasRow.<AliasRow>find("tenant = ?1 and state = ?2 order by proposedAt, id", tenant, state)
                : after(tenant, state, cursors.read(list, cursor).parts());
        var rows = query.page(0, limit + 1).list();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? cursors.make(list, key(shown.getLast())) : null;
        return new Page<>(shown.stream().map(this::alias).toList(), next);
    }

    private static PanacheQuery<AliasRow> after(String tenant, AliasState state, List<String> key) {
        return AliasRow.find(
                "tenant = ?1 and state = ?2 and (proposedAt > ?3 or (proposedAt = ?3 and id > ?4)) order by proposedAt, id",
                tenant,
                state,
                Instant.parse(key.getFirst()),
                key.getLast());
    }

    private static List<String> key(AliasRow row) {
        return List.of(row.proposedAt.toString(), row.id);
    }

    /**
     * From now on the word means the skill in this marketplace, before any other meaning.
     *
     * @throws ProblemException NOT_FOUND; CONFLICT where it was decided already, or where the word has a meaning of
     *     this marketplace's already, which has to be taken back first
     */
    @Transactional
    public Alias approve(String tenant, String id, String account) {
        var row = row(tenant, id);
        if (row.state != AliasState.PROPOSED) {
            throw ProblemException.of(ProblemType.CONFLICT, "It is " + row.state + " already.");
        }
        refuseSecondMeaning(row);
        return decide(row, account, AliasState.APPROVED);
    }

    private static void refuseSecondMeaning(AliasRow row) {
        var form = Folding.fold(row.tag);
        try (var approved = AliasRow.<AliasRow>stream("tenant = ?1 and state = ?2", row.tenant, AliasState.APPROVED)) {
            approved.filter(other -> Folding.fold(other.tag).equals(form))
                    .findFirst()
                    .ifPresent(other -> {
                        throw ProblemException.of(
                                ProblemType.CONFLICT,
                                "The word means " + other.skill + " by " + other.id + "; reject that one first.");
                    });
        }
    }

    /**
     * The proposal is turned down, or an approved word is taken back: from now on it means what it means to everybody.
     *
     * @throws ProblemException NOT_FOUND; CONFLICT where it is rejected already
     */
    @Transactional
    public Alias reject(String tenant, String id, String account) {
        var row = row(tenant, id);
        if (row.state == AliasState.REJECTED) {
            throw ProblemException.of(ProblemType.CONFLICT, "It is " + row.state + " already.");
        }
        return decide(row, account, AliasState.REJECTED);
    }

    private static AliasRow row(String tenant, String id) {
        return AliasRow.<AliasRow>findByIdOptional(new RowKey(tenant, id), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ProblemException::notFound);
    }

    private Alias decide(AliasRow row, String account, AliasState state) {
        boolean counts = state == AliasState.APPROVED || row.state == AliasState.APPROVED;
        row.state = state;
        row.decidedBy = account;
        row.decidedAt = now();
        row.persistAndFlush();
        if (counts) {
            announcer.changeAliases(row.tenant);
        }
        return alias(row);
    }

    private Alias alias(AliasRow row) {
        var id = new SkillId(row.skill);
        var skill = taxonomy.find(id).map(PublishedSkill::skill).orElseGet(() -> new Skill(id, row.skill));
        return new Alias(row.id, row.tag, skill, row.state, row.proposedBy, row.proposedAt, row.decidedAt);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

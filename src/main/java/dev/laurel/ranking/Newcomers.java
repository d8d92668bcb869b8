package dev.laurel.ranking;

import dev.laurel.account.Caller;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.freelancer.RecentlyJoined;
import dev.laurel.freelancer.RecentlyJoined.Joined;
import dev.laurel.freelancer.Shown;
import dev.laurel.freelancer.Visibility;
import dev.laurel.match.Explanation;
import dev.laurel.match.Tier;
import dev.laurel.match.Yardstick;
import dev.laurel.skill.EvidenceKind;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Newcomers beside a gig's ranking (decision 0125): drawn by lot from those who fit and have not delivered any work
 * yet, so that nobody stays unseen for want of having been seen. They have no rank, and change nobody's.
 */
@ApplicationScoped
class Newcomers {
    static final int MAX_ROWS = 1;
    static final int MAX_DAYS = 365;
    /** Of a very young marketplace the youngest profiles alone take part: their ids are some hundred kilobytes. */
    static final int MAX_JOINED = 5_000;
    /** People who are looked at for one answer: some tens of milliseconds where none of them fits. */
    static final int MAX_LOOKED_AT = 400;
    /** People read by one query; mostly one of the first fits. */
    private static final int READ_AT_ONCE = 40;

    private final NewcomerSettings settings;
    private final RankableGigs rankable;
    private final RecentlyJoined joined;
    private final Freelancers freelancers;
    private final OperatorTables tables;
    private final NewcomersShown shown;
    private final InstantSource clock;

    Newcomers(
            NewcomerSettings settings,
            RankableGigs rankable,
            RecentlyJoined joined,
            Freelancers freelancers,
            OperatorTables tables,
            NewcomersShown shown,
            InstantSource clock) {
        this.settings = settings;
        this.rankable = rankable;
        this.joined = joined;
        this.freelancers = freelancers;
        this.tables = tables;
        this.shown = shown;
        this.clock = clock;
    }

    /** Somebody drawn. */
    record Newcomer(Shown shown, Explanation explanation) {}

    /** A setting out of its range is told at the start, not at the first ranking. */
    void start(@Observes StartupEvent event) {
        check(settings);
    }

    static void check(NewcomerSettings settings) {
        require("laurel.newcomers.rows", settings.rows(), 0, MAX_ROWS);
        require("laurel.newcomers.days", settings.days(), 1, MAX_DAYS);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", not " + value);
        }
    }

    /**
     * Draws for a page, and writes down who is shown.
     *
     * @return empty where the operator wants none; no rows beside a page that is not the first, and where nobody fits
     */
    Optional<List<Newcomer>> beside(Caller caller, String id, Paging paging, Ranked<Shown> page) {
        if (settings.rows() == 0) {
            return Optional.empty();
        }
        return Optional.of(paging.cursor() == null ? drawn(caller, id, paging.tier(), page) : List.of());
    }

    private List<Newcomer> drawn(Caller caller, String id, @Nullable Tier tier, Ranked<Shown> page) {
        var tenant = caller.tenant();
        var ask = rankable.get(caller, id).ask();
        var basis = page.page().found().state().basis();
        var fits = new Fit(
                basis.yardstick(ask, tables.of(tenant, ask)),
                page.asOf(),
                tier,
                page.page().rows().stream().map(row -> row.hit().id()).collect(Collectors.toSet()));
        var draw = NewcomerDraw.of(id, page.asOf());
        var rows = first(tenant, draw, fits);
        rows.forEach(
                row -> shown.add(tenant, id, page.asOf(), row.shown().person().id(), draw.seed()));
        return rows;
    }

    private List<Newcomer> first(String tenant, NewcomerDraw draw, Fit fits) {
        var now = clock.instant();
        var young = joined.since(tenant, now.minus(Duration.ofDays(settings.days())), MAX_JOINED);
        var order = draw.order(young).stream()
                .map(Joined::id)
                .filter(id -> !fits.onPage.contains(id))
                .limit(MAX_LOOKED_AT)
                .toList();
        var rows = new ArrayList<Newcomer>();
        for (int from = 0; from < order.size() && rows.size() < settings.rows(); from += READ_AT_ONCE) {
            var ids = order.subList(from, Math.min(order.size(), from + READ_AT_ONCE));
            var read = freelancers.shown(tenant, ids, now);
            ids.stream()
                    .flatMap(id -> Optional.ofNullable(read.get(id)).stream())
                    .flatMap(person -> fits.newcomer(person).stream())
                    .limit(settings.rows() - rows.size())
                    .forEach(rows::add);
        }
        return rows;
    }

    /**
     * Who may be drawn.
     *
     * @param tier of this tier only; null for both
     * @param onPage who is shown anyway
     */
    private record Fit(
            Yardstick yardstick, LocalDate day, @Nullable Tier tier, Set<String> onPage) {
        /** Somebody whom clients may see, who has delivered nothing yet, passes the gates and would be listed. */
        Optional<Newcomer> newcomer(Shown shown) {
            var person = shown.person();
            boolean isOut = shown.visibility() == Visibility.PRIVATE
                    || person.evidence().stream().anyMatch(piece -> piece.kind() == EvidenceKind.DELIVERED_WORK)
                    || yardstick.gate(person, day).isPresent();
            if (isOut) {
                return Optional.empty();
            }
            var explanation = yardstick.explain(person, day);
            var score = explanation.score();
            return score.isListed() && (tier == null || tier == score.tier())
                    ? Optional.of(new Newcomer(shown, explanation))
                    : Optional.empty();
        }
    }
}

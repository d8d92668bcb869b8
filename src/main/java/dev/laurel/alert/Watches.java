package dev.laurel.alert;

import dev.laurel.freelancer.Freelancers;
import dev.laurel.freelancer.Shown;
import dev.laurel.gig.Gig;
import dev.laurel.gig.Gigs;
import dev.laurel.match.Matcher;
import dev.laurel.match.Policy;
import dev.laurel.ranking.Moment;
import dev.laurel.ranking.OperatorTables;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.terms.Tables;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The watches of all marketplaces, in step with alerts, skills and tables. Used by one thread. */
@ApplicationScoped
class Watches {
    /** People and gigs that are read at once. */
    static final int PAGE = 1_000;

    private final AlertRows rows;
    private final Freelancers freelancers;
    private final Gigs gigs;
    private final Taxonomy taxonomy;
    private final OperatorTables tables;
    private final Policy policy;
    private final InstantSource clock;
    private final Map<String, Kept> kept = new HashMap<>();

    Watches(
            AlertRows rows,
            Freelancers freelancers,
            Gigs gigs,
            Taxonomy taxonomy,
            OperatorTables tables,
            Policy policy,
            InstantSource clock) {
        this.rows = rows;
        this.freelancers = freelancers;
        this.gigs = gigs;
        this.taxonomy = taxonomy;
        this.tables = tables;
        this.policy = policy;
        this.clock = clock;
    }

    private record Kept(SkillGraph graph, Tables tables, Watch watch) {}

    /** The marketplaces that have alerts, each with the watch as it is now. */
    Map<String, Watch> now() {
        taxonomy.refreshIfChanged();
        var all = new HashMap<String, Watch>();
        rows.editions().forEach((tenant, edition) -> all.put(tenant, now(tenant, edition)));
        return all;
    }

    /** Forgets everything: it is read anew when it is next asked for. */
    void forget() {
        kept.clear();
    }

    private Watch now(String tenant, long edition) {
        var graph = taxonomy.graph();
        var terms = tables.of(tenant);
        @Nullable Kept known = kept.get(tenant);
        boolean isSame = known != null && known.graph == graph && known.tables.equals(terms);
        var watch = isSame ? Objects.requireNonNull(known).watch : new Watch(new Matcher(policy, graph, terms));
        if (watch.edition == edition) {
            return watch;
        }
        var fresh = watch.become(rows.all(tenant));
        load(tenant, watch, fresh);
        watch.edition = edition;
        kept.put(tenant, new Kept(graph, terms, watch));
        return watch;
    }

    private void load(String tenant, Watch watch, List<Alert> fresh) {
        var people = fresh.stream()
                .map(Alert::freelancer)
                .flatMap(id -> Optional.ofNullable(id).stream())
                .distinct()
                .toList();
        people(tenant, people).values().forEach(shown -> put(watch, shown));
        var asked = fresh.stream()
                .map(Alert::gig)
                .flatMap(id -> Optional.ofNullable(id).stream())
                .distinct()
                .toList();
        gigs(tenant, asked).values().forEach(gig -> put(watch, gig));
    }

    /** A person as they stand now, where they wait for gigs. */
    void put(Watch watch, Shown shown) {
        var id = shown.person().id();
        if (!watch.ofPerson(id).isEmpty()) {
            watch.people.put(
                    shown.person(),
                    watch.matcher.proof(shown.person(), Moment.of(clock).day()));
        }
    }

    /** A gig as it is now, where its client waits for people. */
    void put(Watch watch, Gig gig) {
        if (!watch.onGig(gig.id()).isEmpty()) {
            if (gig instanceof Gig.Open) {
                watch.gigs.put(watch.matcher.yardstick(gig.ask()));
            } else {
                watch.gigs.remove(gig.id());
            }
        }
    }

    /** People as they stand now, by id. */
    Map<String, Shown> people(String tenant, Collection<String> ids) {
        var all = new HashMap<String, Shown>();
        var list = new ArrayList<>(ids);
        for (int from = 0; from < list.size(); from += PAGE) {
            all.putAll(freelancers.shown(
                    tenant,
                    list.subList(from, Math.min(from + PAGE, list.size())),
                    Moment.of(clock).now()));
        }
        return all;
    }

    /** Gigs as they are now, by id. */
    Map<String, Gig> gigs(String tenant, Collection<String> ids) {
        var all = new HashMap<String, Gig>();
        var list = new ArrayList<>(ids);
        for (int from = 0; from < list.size(); from += PAGE) {
            all.putAll(gigs.shown(tenant, list.subList(from, Math.min(from + PAGE, list.size()))));
        }
        return all;
    }
}

package dev.laurel.upskilling;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.gig.Gig;
import dev.laurel.gig.Gigs;
import dev.laurel.match.Matcher;
import dev.laurel.match.Policy;
import dev.laurel.skill.SkillGraph;
import dev.laurel.skill.terms.Tables;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The open gigs of each tenant, laid out in memory. Each time it asks the database for the versions of all open gigs,
 * and reads those that have changed: it cannot be stale, and reads little.
 */
@ApplicationScoped
class OpenGigs {
    /** Open gigs of one tenant that are laid out: some 200 MB. */
    static final int MAX_GIGS = 200_000;
    /** Gigs read in one query. */
    private static final int PAGE = 1_000;

    private final Gigs gigs;
    private final Taxonomy taxonomy;
    private final Policy policy;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Object laying = new Object();

    OpenGigs(Gigs gigs, Taxonomy taxonomy, Policy policy) {
        this.gigs = gigs;
        this.taxonomy = taxonomy;
        this.policy = policy;
    }

    /**
     * The gigs as they were laid out.
     *
     * @param versions of them, by id
     * @param byId ready to measure people
     */
    private record Kept(
            SkillGraph graph, Tables tables, Map<String, Long> versions, Map<String, Asked> byId, Laid laid) {
        boolean isOf(SkillGraph otherGraph, Tables otherTables) {
            return graph == otherGraph && tables.equals(otherTables);
        }
    }

    /**
     * Gigs laid out, and what they were laid out by.
     *
     * @param matcher of the same policy, skills and tables
     */
    record Laid(Demand demand, Matcher matcher) {}

    /**
     * The open gigs as they are now.
     *
     * @param tables that gates are judged by
     * @throws ProblemException LIMIT_REACHED where there are more than {@value #MAX_GIGS}
     */
    Laid now(String tenant, Tables tables) {
        var graph = taxonomy.graph();
        var versions = gigs.openVersions(tenant);
        var known = kept.get(tenant);
        if (known != null && known.isOf(graph, tables) && known.versions.equals(versions)) {
            return known.laid;
        }
        if (versions.size() > MAX_GIGS) {
            throw ProblemException.of(
                    ProblemType.LIMIT_REACHED, "There are more than " + MAX_GIGS + " open gigs to look at.");
        }
        synchronized (laying) {
            var matcher = new Matcher(policy, graph, tables);
            var byId = asked(tenant, matcher, versions, reusable(tenant, graph, tables));
            var laid = new Laid(Demand.of(List.copyOf(byId.values()), matcher), matcher);
            kept.put(tenant, new Kept(graph, tables, read(byId), byId, laid));
            return laid;
        }
    }

    private Map<String, Asked> reusable(String tenant, SkillGraph graph, Tables tables) {
        @Nullable Kept known = kept.get(tenant);
        return known != null && known.isOf(graph, tables) ? known.byId : Map.of();
    }

    /** All open gigs by id; those that are known in the version that stands are not read again. */
    private Map<String, Asked> asked(
            String tenant, Matcher matcher, Map<String, Long> versions, Map<String, Asked> known) {
        var all = new TreeMap<String, Asked>();
        var unread = new ArrayList<String>();
        versions.forEach((id, version) -> {
            var gig = known.get(id);
            if (gig != null && gig.version() == version) {
                all.put(id, gig);
            } else {
                unread.add(id);
            }
        });
        for (int from = 0; from < unread.size(); from += PAGE) {
            var some = unread.subList(from, Math.min(from + PAGE, unread.size()));
            gigs.shown(tenant, some).forEach((id, gig) -> {
                // Closed since its version was read: it is not open any more.
                if (gig instanceof Gig.Open) {
                    var ask = gig.ask();
                    all.put(id, new Asked(id, gig.version(), ask, matcher.yardstick(ask)));
                }
            });
        }
        return all;
    }

    private static Map<String, Long> read(Map<String, Asked> byId) {
        var versions = new TreeMap<String, Long>();
        byId.forEach((id, gig) -> versions.put(id, gig.version()));
        return versions;
    }
}

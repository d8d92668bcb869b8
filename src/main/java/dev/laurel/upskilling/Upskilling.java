package dev.laurel.upskilling;

import dev.laurel.account.Caller;
import dev.laurel.api.Cursors;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.gig.Gig;
import dev.laurel.gig.Gigs;
import dev.laurel.index.CandidateIndex;
import dev.laurel.match.Policy;
import dev.laurel.offering.Prospect;
import dev.laurel.offering.Prospects;
import dev.laurel.skill.Evidence;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Taxonomy;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Ranks offerings by what they would open for a person. Everything foreseen is computed by the judgement that will
 * count once the credential is there: the same integers, gates, tiers and ranks.
 */
@ApplicationScoped
public class Upskilling {
    /** Threads that one request is worked out by. */
    private static final int MAX_HANDS = 4;

    private static final Currency USUAL = Currency.getInstance("USD");
    private static final Comparator<Change> MOST_FIRST = Comparator.<Change, Boolean>comparing(
                    change -> !change.opens())
            .thenComparingInt(change -> -change.gained())
            .thenComparingInt(Change::gig);

    private final Learners learners;
    private final Prospects prospects;
    private final Gigs gigs;
    private final CandidateIndex index;
    private final Taxonomy taxonomy;
    private final Policy policy;
    private final Cursors cursors;

    Upskilling(
            Learners learners,
            Prospects prospects,
            Gigs gigs,
            CandidateIndex index,
            Taxonomy taxonomy,
            Policy policy,
            Cursors cursors) {
        this.learners = learners;
        this.prospects = prospects;
        this.gigs = gigs;
        this.index = index;
        this.taxonomy = taxonomy;
        this.policy = policy;
        this.cursors = cursors;
    }

    /** A row of the page. */
    record Row(long rank, Weighed weighed, Opened opened) {}

    /** A set of offerings, in an order in which each adds most to those before it. */
    record Way(PathSearch.Found found, Cost cost, List<Sweep.Sum> steps, Opened opened) {}

    /**
     * A page.
     *
     * @param gains of single skills, if asked for
     * @param gigs those named in it, by id
     * @param open how many gigs are open
     * @param passed of how many of those the person passes all gates
     * @param offered how many offerings were looked at
     */
    record Ranked(
            List<Row> rows,
            Optional<String> next,
            Optional<Way> way,
            List<SkillGains.Gain> gains,
            Map<String, Gig> gigs,
            Costs costs,
            int open,
            int passed,
            int offered,
            String policy,
            LocalDate asOf,
            OptionalLong index) {}

    /**
     * What a person might learn; for that person and operators.
     *
     * @throws ProblemException NOT_FOUND, CURSOR_INVALID, CURSOR_EXPIRED, LIMIT_REACHED, INDEX_BEHIND
     */
    Ranked rank(Caller caller, String id, Wishes wishes) {
        var learner = learners.learner(caller, id);
        var costs = costs(learner, wishes);
        var offered = offered(learner, wishes, costs);
        var sweep = new Sweep(learner.outset());
        var ordered = ordered(offered, learner.outset(), costs, wishes);
        int from = from(caller, id, wishes, ordered);
        int to = Math.min(ordered.size(), from + wishes.limit());
        var looking = new Looking(learner, sweep, costs, new Standings(index, learner));
        var shown = ordered.subList(from, to);
        var glances = shown.stream()
                .map(weighed -> looking.glance(weighed.prospect().evidence()))
                .toList();
        var half = wishes.path() == 0 ? Optional.<HalfWay>empty() : way(looking, offered, wishes);
        looking.standings.answer();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < shown.size(); i++) {
            rows.add(new Row(from + i + 1L, shown.get(i), looking.opened(glances.get(i))));
        }
        var way = half.map(found -> new Way(found.found, found.cost, found.steps, looking.opened(found.glance)));
        return new Ranked(
                rows,
                to < ordered.size()
                        ? Optional.of(cursors.make(
                                list(caller, id, wishes),
                                List.of(ordered.get(to - 1).id())))
                        : Optional.empty(),
                way,
                SkillGains.of(ordered, sweep, wishes.skills()),
                gigs.shown(learner.tenant(), named(rows, way)),
                costs,
                learner.outset().demand().gigs(),
                learner.outset().passed(),
                offered.size(),
                policy.hash(),
                learner.moment().day(),
                looking.standings.position());
    }

    /** What proves something, is within the wishes, and is not held already. */
    private List<Prospect> offered(Learner learner, Wishes wishes, Costs costs) {
        var proved = wishes.fieldChange() ? provedAreas(learner) : Set.<String>of();
        return prospects.of(learner.tenant(), learner.moment().now()).stream()
                .filter(Prospect::isProof)
                .filter(prospect -> wishes.allows(prospect.offering(), costs))
                .filter(prospect -> !wishes.fieldChange() || isElsewhere(prospect, proved))
                .filter(prospect -> !learner.holds(prospect))
                .toList();
    }

    private Set<String> provedAreas(Learner learner) {
        return learner.person().evidence().stream()
                .filter(Evidence::isVerified)
                .map(this::area)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private boolean isElsewhere(Prospect prospect, Set<String> proved) {
        return prospect.evidence().stream().map(this::area).noneMatch(proved::contains);
    }

    private String area(Evidence piece) {
        return taxonomy.find(piece.skill()).map(PublishedSkill::area).orElse(PublishedSkill.GENERAL);
    }

    /** All that show the person otherwise anywhere, in the asked order. */
    private static List<Weighed> ordered(List<Prospect> offered, Outset outset, Costs costs, Wishes wishes) {
        int hands = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_HANDS);
        return IntStream.range(0, hands)
                .parallel()
                .boxed()
                .flatMap(hand -> weighed(offered, hand, hands, new Sweep(outset), costs))
                .sorted(Weighed.by(wishes.order()))
                .toList();
    }

    /** Every so manieth offering, from that of the hand's own number on; those that raise nothing left out. */
    private static Stream<Weighed> weighed(List<Prospect> offered, int hand, int hands, Sweep sweep, Costs costs) {
        return IntStream.iterate(hand, i -> i < offered.size(), i -> i + hands)
                .mapToObj(offered::get)
                .map(prospect -> new Weighed(
                        prospect,
                        sweep.over(prospect.evidence()).sum(),
                        costs.price(prospect.offering()).orElse(null)))
                .filter(weighed -> weighed.sum().raised() > 0);
    }

    private static Costs costs(Learner learner, Wishes wishes) {
        var rate = learner.person().circumstances().rate();
        var own = rate == null ? USUAL : rate.amount().currency();
        return new Costs(learner.tables().exchangeRates(), wishes.currency() == null ? own : wishes.currency());
    }

    /** Behind the cursor's row; a row that is no more ends the list. */
    private int from(Caller caller, String id, Wishes wishes, List<Weighed> ordered) {
        if (wishes.cursor() == null) {
            return 0;
        }
        var last = cursors.readRanking(list(caller, id, wishes), wishes.cursor())
                .parts()
                .getFirst();
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).id().equals(last)) {
                return i + 1;
            }
        }
        throw ProblemException.of(ProblemType.CURSOR_EXPIRED);
    }

    private static String list(Caller caller, String id, Wishes wishes) {
        return "upskilling:" + caller.tenant() + ":" + id + ":" + wishes.name();
    }

    private static Set<String> named(List<Row> rows, Optional<Way> way) {
        return Stream.concat(rows.stream().map(Row::opened), way.stream().map(Way::opened))
                .flatMap(opened -> opened.best().stream())
                .map(Opened.Shift::gigId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A way whose ranks are still to be asked for. */
    private record HalfWay(PathSearch.Found found, Cost cost, List<Sweep.Sum> steps, Glance glance) {}

    private static Optional<HalfWay> way(Looking looking, List<Prospect> offered, Wishes wishes) {
        var search = new PathSearch(looking.sweep, looking.costs, wishes.maxPrice(), wishes.maxHours());
        return search.best(offered, wishes.path()).map(found -> {
            var ordered = looking.ordered(found);
            var steps = new ArrayList<Sweep.Sum>();
            for (int i = 1; i <= ordered.size(); i++) {
                steps.add(looking.sweep
                        .over(PathSearch.evidence(ordered.subList(0, i)))
                        .sum());
            }
            var inOrder = new PathSearch.Found(ordered, found.sum(), found.exact());
            return new HalfWay(inOrder, Cost.of(ordered, looking.costs), steps, looking.glance(inOrder.evidence()));
        });
    }

    /** What further evidence does, with the gigs that will be shown, before ranks are known. */
    private record Glance(List<Evidence> further, Sweep.Sum sum, Opened.Reach reach, List<Change> best) {}

    /** Looks closely at what is going to be shown. */
    private record Looking(Learner learner, Sweep sweep, Costs costs, Standings standings) {
        Glance glance(List<Evidence> further) {
            sweep.over(further);
            var sum = sweep.sum();
            var changes = sweep.changes();
            var best = best(changes);
            best.forEach(change -> standings.ask(change, further));
            return new Glance(further, sum, reach(changes), best);
        }

        /** The first few of thousands, without putting all in order. */
        private static List<Change> best(List<Change> changes) {
            var best = new PriorityQueue<>(Opened.MAX_GIGS + 1, MOST_FIRST.reversed());
            for (var change : changes) {
                best.add(change);
                if (best.size() > Opened.MAX_GIGS) {
                    best.remove();
                }
            }
            return best.stream().sorted(MOST_FIRST).toList();
        }

        Opened opened(Glance glance) {
            return new Opened(
                    glance.sum,
                    glance.reach,
                    glance.best.stream()
                            .map(change -> new Opened.Shift(
                                    learner.outset().demand().gig(change.gig()).id(),
                                    change,
                                    standings.now(change),
                                    standings.then(change, glance.further)))
                            .toList());
        }

        private Opened.Reach reach(List<Change> changes) {
            var sum = BigDecimal.ZERO;
            int known = 0;
            for (var change : changes) {
                var asked = learner.outset().demand().gig(change.gig()).ask().conditions();
                var most = change.opens() ? costs.budget(asked) : Optional.<BigDecimal>empty();
                sum = sum.add(most.orElse(BigDecimal.ZERO));
                known += most.isPresent() ? 1 : 0;
            }
            return new Opened.Reach(costs.money(sum), known);
        }

        /** First what does most alone, then what adds most to it. */
        List<Prospect> ordered(PathSearch.Found found) {
            var left = new ArrayList<>(found.prospects());
            var ordered = new ArrayList<Prospect>();
            while (!left.isEmpty()) {
                var next = left.stream()
                        .min(Comparator.comparing(one -> with(ordered, one), PathSearch.Found.BEST))
                        .orElseThrow();
                ordered.add(next);
                left.remove(next);
            }
            return ordered;
        }

        private PathSearch.Found with(List<Prospect> before, Prospect next) {
            var all = new ArrayList<>(before);
            all.add(next);
            return new PathSearch.Found(
                    all, sweep.over(PathSearch.evidence(all)).sum(), false);
        }
    }
}

package dev.laurel.bench.yardstick;

import dev.laurel.index.PeopleQuery;
import dev.laurel.index.Placed;
import dev.laurel.match.Policy;
import java.util.Arrays;
import java.util.List;

/**
 * What can be had by hand when everything lies in memory, nothing ever changes, and there is one thread: windows of
 * people, visited in the order of the most that anybody in them can have, until no window is left that can reach the
 * last row. Filters are asked of people who compete alone, and so are claims.
 */
public final class InMemoryLimit implements OtherWay {
    /** A window in which fewer than this share have anything is gone through entry by entry, not place by place. */
    private static final int FEW = 8;

    private static final int BLOCK = 64;
    /** One required part that is proven, in a sum. */
    private static final int MET = 1 << 20;

    private static final int PROVEN_BIT = 9;

    private final PackedPeople people;
    private final ProofLists lists;
    private final Policy policy;
    private final int slack;
    private final int[] sums;
    private final int[] unions;

    public InMemoryLimit(PackedPeople people, Policy policy) {
        this(people, policy, ProofLists.WINDOW_BITS, 0);
    }

    /**
     * One of other windows.
     *
     * @param bits the logarithm of the people in a window, at least 6
     * @param slack added to every bound; below 0 it is a fault, which a test plants
     */
    InMemoryLimit(PackedPeople people, Policy policy, int bits, int slack) {
        this.people = people;
        this.lists = new ProofLists(people, bits);
        this.sums = new int[lists.window()];
        this.unions = new int[lists.window()];
        this.policy = policy;
        this.slack = slack;
    }

    @Override
    public String name() {
        return "in-memory limit";
    }

    /** Entries of all lists. */
    public int entries() {
        return lists.size();
    }

    @Override
    public List<Placed> best(PeopleQuery query) {
        var asked = Asked.of(query, people, policy);
        var search = new Search(asked, terms(asked), new Best(query.slice().limit()));
        search.windows();
        if (!search.best.isFull()) {
            search.claimsAlone();
        }
        return search.best.rows(people);
    }

    private int[][] terms(Asked asked) {
        var terms = new int[asked.size()][];
        for (int i = 0; i < terms.length; i++) {
            int level = asked.levels()[i];
            terms[i] = Arrays.stream(asked.skills()[i])
                    .map(skill -> lists.list(skill, level))
                    .filter(list -> list != ProofLists.NOBODY)
                    .toArray();
        }
        return terms;
    }

    private final class Search {
        private final Asked asked;
        private final int[][] terms;
        private final Best best;
        private final int qualified;

        Search(Asked asked, int[][] terms, Best best) {
            this.asked = asked;
            this.terms = terms;
            this.best = best;
            this.qualified = asked.mustHave() * MET;
        }

        void windows() {
            var order = new long[lists.windows()];
            for (int window = 0; window < order.length; window++) {
                order[window] = (long) bound(window) << Integer.SIZE | window;
            }
            Arrays.sort(order);
            for (int i = order.length - 1; i >= 0; i--) {
                int bound = (int) (order[i] >>> Integer.SIZE);
                if (bound == 0 || bound < best.border()) {
                    return;
                }
                window((int) order[i]);
            }
        }

        /** The highest rank that anybody in a window can have. */
        private int bound(int window) {
            int points = 0;
            int met = 0;
            for (int i = 0; i < terms.length; i++) {
                int most = 0;
                for (int list : terms[i]) {
                    most = Cell.best(most, lists.best(list, window));
                }
                points += asked.weights()[i] * Cell.proof(most);
                met += asked.required()[i] && (most & Cell.PROVEN) != 0 ? 1 : 0;
            }
            return points == 0 ? 0 : rank(points | met * MET) + slack;
        }

        private int rank(int sum) {
            return sum >= qualified ? (sum & Best.POINTS) | Best.QUALIFIED : sum & Best.POINTS;
        }

        private void window(int window) {
            int entries = 0;
            for (int i = 0; i < terms.length; i++) {
                for (int list : terms[i]) {
                    entries += lists.end(list, window) - lists.start(list, window);
                }
                add(i, window);
            }
            if (entries * FEW < lists.window()) {
                offerEntries(window);
            } else {
                offerAll(window);
            }
        }

        private void add(int requirement, int window) {
            int weight = asked.weights()[requirement];
            int met = asked.required()[requirement] ? MET : 0;
            var of = terms[requirement];
            if (of.length == 1) {
                int end = lists.end(of[0], window);
                for (int i = lists.start(of[0], window); i < end; i++) {
                    int entry = lists.entry(i);
                    sums[entry >>> ProofLists.PROOF_BITS] += counts(entry, weight, met);
                }
                return;
            }
            for (int list : of) {
                int end = lists.end(list, window);
                for (int i = lists.start(list, window); i < end; i++) {
                    int place = lists.entry(i) >>> ProofLists.PROOF_BITS;
                    unions[place] = Cell.best(unions[place], lists.entry(i) & Cell.PROOF);
                }
            }
            for (int list : of) {
                int end = lists.end(list, window);
                for (int i = lists.start(list, window); i < end; i++) {
                    int place = lists.entry(i) >>> ProofLists.PROOF_BITS;
                    sums[place] += counts(unions[place], weight, met);
                    unions[place] = 0;
                }
            }
        }

        private static int counts(int proof, int weight, int met) {
            return weight * (proof & Cell.PHI) + (proof >>> PROVEN_BIT & 1) * met;
        }

        private void offerEntries(int window) {
            for (var of : terms) {
                for (int list : of) {
                    int end = lists.end(list, window);
                    for (int i = lists.start(list, window); i < end; i++) {
                        int place = lists.entry(i) >>> ProofLists.PROOF_BITS;
                        if (sums[place] != 0) {
                            offer(window, place);
                            sums[place] = 0;
                        }
                    }
                }
            }
        }

        private void offerAll(int window) {
            for (int from = 0; from < sums.length; from += BLOCK) {
                int highest = 0;
                int points = 0;
                for (int place = from; place < from + BLOCK; place++) {
                    highest = Math.max(highest, sums[place]);
                    points = Math.max(points, sums[place] & Best.POINTS);
                }
                if (highest > 0 && mayCompete(highest, points)) {
                    for (int place = from; place < from + BLOCK; place++) {
                        offer(window, place);
                    }
                }
            }
            Arrays.fill(sums, 0);
        }

        /** Whether a block can hold anybody for the list; the highest sum need not be that with the most points. */
        private boolean mayCompete(int highest, int points) {
            int most = highest >= qualified ? points | Best.QUALIFIED : points;
            return most >= best.border();
        }

        private void offer(int window, int place) {
            int rank = rank(sums[place]);
            if ((rank & Best.POINTS) == 0 || rank < best.border()) {
                return;
            }
            int person = window * sums.length + place;
            if (people.passes(person, asked.demand())) {
                best.offer(rank, claimed(person), Best.tie(people, asked, person), person);
            }
        }

        private int claimed(int person) {
            int claimed = 0;
            for (int i = 0; i < asked.size(); i++) {
                claimed += asked.weights()[i] * Cell.claim(cell(person, i));
            }
            return claimed;
        }

        private int cell(int person, int requirement) {
            int cell = 0;
            for (int skill : asked.skills()[requirement]) {
                cell = Cell.best(cell, people.cell(person, skill, asked.levels()[requirement]));
            }
            return cell;
        }

        /** Those who have claims and no points, when the page reaches them. */
        void claimsAlone() {
            for (int person = 0; person < people.size(); person++) {
                if (people.passes(person, asked.demand())) {
                    offerClaims(person);
                }
            }
        }

        private void offerClaims(int person) {
            int claimed = claimed(person);
            if (claimed == 0) {
                return;
            }
            for (int i = 0; i < asked.size(); i++) {
                if (Cell.proof(cell(person, i)) > 0) {
                    return;
                }
            }
            best.offer(0, claimed, Best.tie(people, asked, person), person);
        }
    }
}

package dev.laurel.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.index.Basis;
import dev.laurel.index.Found;
import dev.laurel.index.Hit;
import dev.laurel.index.IndexUnavailableException;
import dev.laurel.index.Placed;
import dev.laurel.index.State;
import dev.laurel.match.Explanation;
import dev.laurel.match.OrderKey;
import dev.laurel.match.Policy;
import dev.laurel.match.Score;
import dev.laurel.match.Tier;
import dev.laurel.skill.Graph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A page is answered only as fresh evidence confirms it. People here are names, and their evidence is their points. */
class ConfirmedTest {
    private static final State STATE = new State(7, new Basis(Policy.bundled(), Graph.empty()));

    /** An index that is behind, and a record that may move while one looks. */
    private static class Names implements Search<Integer, Integer> {
        private final Map<String, Integer> index = new TreeMap<>();
        private final Map<String, Integer> record = new TreeMap<>();
        private final List<Map<String, Optional<Integer>>> searches = new ArrayList<>();

        @Override
        public Found find(Map<String, Optional<Integer>> known) {
            searches.add(Map.copyOf(known));
            var all = new HashMap<>(index);
            known.forEach((name, points) -> {
                all.remove(name);
                points.ifPresent(now -> all.put(name, now));
            });
            var placed = all.entrySet().stream()
                    .map(one -> new Placed(one.getKey(), key(one.getValue())))
                    .sorted()
                    .toList();
            var hits = new ArrayList<Hit>();
            for (int i = 0; i < Math.min(2, placed.size()); i++) {
                hits.add(new Hit(placed.get(i), i + 1));
            }
            return new Found(hits, placed.size() > 2, OptionalLong.empty(), STATE);
        }

        @Override
        public Map<String, Integer> read(Collection<String> names, Found answer) {
            return now(names);
        }

        private Map<String, Integer> now(Collection<String> names) {
            var now = new HashMap<>(record);
            now.keySet().retainAll(names);
            return now;
        }

        @Override
        public Map<String, Optional<Integer>> entries(Collection<String> names) {
            var now = now(names);
            return names.stream()
                    .collect(Collectors.toMap(Function.identity(), name -> Optional.ofNullable(now.get(name))));
        }

        @Override
        public Optional<Explanation> confirm(Hit hit, Integer points, Found answer) {
            return hit.placed().key().equals(key(points))
                    ? Optional.of(new Explanation(new Score(Tier.CLOSE, points, 0), List.of(), List.of()))
                    : Optional.empty();
        }

        private static OrderKey key(int points) {
            return new OrderKey(Tier.CLOSE, points, 0, points);
        }

        void both(String name, int points) {
            index.put(name, points);
            record.put(name, points);
        }
    }

    private static List<String> names(Confirmed<Integer> page) {
        return page.rows().stream().map(row -> row.hit().id()).toList();
    }

    @Test
    void aPageThatIsStillTrueTakesOneSearch() {
        var names = new Names();
        names.both("a", 30);
        names.both("b", 20);
        names.both("c", 10);
        var page = Confirmed.page(names);
        assertEquals(List.of("a", "b"), names(page));
        assertEquals("b", page.border().orElseThrow().id());
        assertEquals(1, names.searches.size());
    }

    @Test
    void whoFellIsLaidOverTheIndexAndTheNextMovesUp() {
        var names = new Names();
        names.both("a", 30);
        names.both("b", 20);
        names.both("c", 10);
        names.record.put("a", 5);
        assertEquals(List.of("b", "c"), names(Confirmed.page(names)));
        assertEquals(List.of(Map.of(), Map.of("a", Optional.of(5))), names.searches);
    }

    @Test
    void whoIsGoneIsGone() {
        var names = new Names();
        names.both("a", 30);
        names.both("b", 20);
        names.record.remove("b");
        var page = Confirmed.page(names);
        assertEquals(List.of("a"), names(page));
        assertEquals(Optional.empty(), page.border());
    }

    @Test
    void whoComesUpInPlaceOfOthersIsConfirmedToo() {
        var names = new Names();
        names.both("a", 30);
        names.both("b", 20);
        names.both("c", 10);
        names.both("d", 9);
        names.record.put("a", 1);
        names.record.put("c", 2);
        assertEquals(List.of("b", "d"), names(Confirmed.page(names)));
        assertEquals(3, names.searches.size());
    }

    @Test
    void anIndexThatIsTooFarBehindIsNotAnsweredFrom() {
        var names = new Names();
        for (int i = 0; i < 10; i++) {
            names.index.put("n" + i, 100 - i);
            names.record.put("n" + i, i);
        }
        var thrown = assertThrows(ProblemException.class, () -> Confirmed.page(names));
        assertEquals(ProblemType.INDEX_BEHIND, thrown.type());
        assertEquals(Confirmed.MOST_SEARCHES, names.searches.size());
    }

    @Test
    void noIndexAtAllIsBehindToo() {
        var none = new Names() {
            @Override
            public Found find(Map<String, Optional<Integer>> known) {
                throw new IndexUnavailableException("being built", null);
            }
        };
        assertEquals(
                ProblemType.INDEX_BEHIND,
                assertThrows(ProblemException.class, () -> Confirmed.page(none)).type());
    }
}

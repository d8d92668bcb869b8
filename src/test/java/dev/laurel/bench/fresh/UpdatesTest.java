package dev.laurel.bench.fresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.bench.world.World;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UpdatesTest {
    @Test
    void kindsHaveTheirSharesAndTakeTurns() {
        var turns = Updates.turns();
        assertEquals(20, turns.size());
        for (var kind : Kind.values()) {
            assertEquals(kind.share(), Collections.frequency(turns, kind), kind.text());
        }
        // Two in five are of the commonest kind: never more than two in a row, and none of another.
        for (int i = 2; i < turns.size(); i++) {
            assertTrue(turns.subList(i - 2, i + 1).stream().distinct().count() > 1, turns.toString());
        }
        assertEquals(
                List.of(Kind.values()).stream().collect(Collectors.toSet()),
                new HashSet<>(turns.subList(0, turns.size() / 2)));
    }

    @Test
    void circlesHaveLanguagesThatNobodyElseSpeaks() {
        var languages = Market.unspoken();
        assertEquals(new HashSet<>(languages).size(), languages.size());
        assertTrue(Collections.disjoint(languages, World.languages()));
        int circles = Subjects.ALL_CIRCLES + Revocations.COUNT / Revocations.CIRCLE;
        assertTrue(languages.size() >= circles, languages.size() + " languages for " + circles + " circles");
    }
}

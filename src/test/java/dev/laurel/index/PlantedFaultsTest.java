package dev.laurel.index;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.match.OrderKey;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The comparison of the contract must catch each of these faults on its own worlds; else it proves nothing. */
class PlantedFaultsTest {
    private static final World WORLD = World.of(CandidateIndexContract.SEED, 600, 60);
    private static final PlainIndex PLAIN = filled(WORLD.people());
    private static final int PAGE = 20;

    /** A way to answer wrongly. */
    private interface Fault {
        List<String> page(PeopleQuery query);
    }

    private static PlainIndex filled(List<PersonEntry> people) {
        var index = new PlainIndex();
        people.forEach(person -> index.put(person, WORLD.basis(), WORLD.day()));
        index.show(new Mark(1, new UUID(0, 1)), WORLD.basis());
        return index;
    }

    private static PeopleQuery query(GigEntry gig, int limit) {
        return new PeopleQuery(gig.tenant(), gig.ask(), WORLD.day(), SomeGigs.TABLES, Slice.first(limit), Map.of());
    }

    private static List<String> ids(Stream<Hit> hits) {
        return hits.map(Hit::id).toList();
    }

    private static List<String> right(PeopleQuery query) {
        return ids(PLAIN.find(query).hits().stream());
    }

    private static PeopleQuery longer(PeopleQuery query) {
        return new PeopleQuery(
                query.tenant(), query.ask(), query.day(), query.tables(), Slice.first(10_000), query.overlay());
    }

    private static List<String> sorted(PeopleQuery query, Comparator<Placed> order) {
        return ids(PLAIN.find(longer(query)).hits().stream()
                .sorted((one, other) -> order.compare(one.placed(), other.placed()))
                .limit(PAGE));
    }

    private static PeopleQuery asking(PeopleQuery query, UnaryOperator<Ask> otherwise) {
        return new PeopleQuery(
                query.tenant(),
                otherwise.apply(query.ask()),
                query.day(),
                query.tables(),
                query.slice(),
                query.overlay());
    }

    private static Ask ungated(Ask ask) {
        return new Ask(
                ask.id(),
                ask.requirements(),
                ask.qualifications().stream()
                        .filter(asked -> !asked.mandatory())
                        .toList(),
                Conditions.none());
    }

    @TestFactory
    Stream<DynamicTest> eachIsCaught() {
        var withoutASegment = filled(IntStream.range(0, WORLD.people().size())
                .filter(i -> i < 200 || i >= 300)
                .mapToObj(WORLD.people()::get)
                .toList());
        return Map.<String, Fault>of(
                        "a segment is skipped",
                        query -> ids(withoutASegment.find(query).hits().stream()),
                        "claimed does not count",
                        query -> sorted(
                                query,
                                Comparator.comparing(placed -> new OrderKey(
                                        placed.key().tier(),
                                        placed.key().points(),
                                        0,
                                        placed.key().tie()))),
                        "the tier does not count",
                        query -> sorted(
                                query,
                                Comparator.comparing(placed -> -placed.key().points())),
                        "ties are compared as signed numbers",
                        query -> sorted(
                                query,
                                Comparator.comparing((Placed placed) -> new OrderKey(
                                                placed.key().tier(),
                                                placed.key().points(),
                                                placed.key().claimed(),
                                                0))
                                        .thenComparingLong(
                                                placed -> placed.key().tie())),
                        "ties are broken by document",
                        query -> sorted(
                                query,
                                Comparator.comparing((Placed placed) -> new OrderKey(
                                                placed.key().tier(),
                                                placed.key().points(),
                                                placed.key().claimed(),
                                                0))
                                        .thenComparing(Placed::id)),
                        "gates are asked after the page was cut",
                        query -> ids(PLAIN.find(asking(query, PlantedFaultsTest::ungated)).hits().stream()
                                .filter(hit -> right(longer(query)).contains(hit.id()))),
                        "gates are not asked",
                        query -> right(asking(query, PlantedFaultsTest::ungated)),
                        "people without proof are left out",
                        query -> ids(PLAIN.find(query).hits().stream()
                                .filter(hit -> hit.placed().key().points() > 0)))
                .entrySet()
                .stream()
                .map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> assertCaught(fault.getValue())));
    }

    private static void assertCaught(Fault fault) {
        assertTrue(
                WORLD.gigs().stream()
                        .map(gig -> query(gig, PAGE))
                        .anyMatch(query -> !fault.page(query).equals(right(query))),
                "no gig of this world shows the fault");
    }

    @Test
    void theRightAnswerIsNotCaught() {
        Fault none = PlantedFaultsTest::right;
        assertFalse(WORLD.gigs().stream()
                .map(gig -> query(gig, PAGE))
                .anyMatch(query -> !none.page(query).equals(right(query))));
    }
}

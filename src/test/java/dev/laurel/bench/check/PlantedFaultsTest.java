package dev.laurel.bench.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.bench.SomeEntries;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.Contents;
import dev.laurel.index.Found;
import dev.laurel.index.GigsQuery;
import dev.laurel.index.Hit;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.Placed;
import dev.laurel.index.PlainIndex;
import dev.laurel.index.Slice;
import dev.laurel.index.Standing;
import dev.laurel.match.OrderKey;
import dev.laurel.match.Tier;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.terms.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The benchmark must refuse to measure an index with any of these faults; else its check proves nothing. */
class PlantedFaultsTest {
    private static final int ROWS = 50;

    private static List<Question> questions;
    private static List<Expected> expected;
    private static PlainIndex right;

    @BeforeAll
    static void workOutTheAnswers() throws IOException {
        var people = SomeEntries.people(600);
        var gigs = SomeEntries.gigs(600);
        right = SomeEntries.filled(new PlainIndex(), people, gigs);
        var forGigs = gigs.subList(0, 60).stream()
                .<Question>map(gig -> new Question.ForGig(new PeopleQuery(
                        SomeEntries.TENANT, gig.ask(), SomeEntries.DAY, Tables.none(), Slice.first(1), Map.of())))
                .toList();
        var forPeople = people.subList(0, 60).stream()
                .<Question>map(person -> new Question.ForPerson(
                        new GigsQuery(person, SomeEntries.DAY, Tables.none(), Slice.first(1), Map.of())))
                .toList();
        var ofPeople = new Oracle(forGigs, SomeEntries.BASIS, SomeEntries.DAY, ROWS);
        var ofGigs = new Oracle(forPeople, SomeEntries.BASIS, SomeEntries.DAY, ROWS);
        for (int i = 0; i < 600; i += 200) {
            ofPeople.people(people.subList(i, i + 200));
            ofGigs.gigs(gigs.subList(i, i + 200));
        }
        questions = new ArrayList<>(forGigs);
        questions.addAll(forPeople);
        expected = new ArrayList<>(ofPeople.answers());
        expected.addAll(ofGigs.answers());
    }

    private static void refused(CandidateIndex faulty) {
        assertThrows(AnswersDifferException.class, () -> Comparison.compare(faulty, questions, expected, ROWS));
    }

    /** Answers right but for a fault. */
    private record Faulty(UnaryOperator<PeopleQuery> asked, UnaryOperator<Found> answered) implements CandidateIndex {
        static Faulty asked(UnaryOperator<PeopleQuery> fault) {
            return new Faulty(fault, UnaryOperator.identity());
        }

        static Faulty answered(UnaryOperator<Found> fault) {
            return new Faulty(UnaryOperator.identity(), fault);
        }

        @Override
        public Found find(PeopleQuery query) {
            return answered.apply(right.find(asked.apply(query)));
        }

        @Override
        public Found find(GigsQuery query) {
            return answered.apply(right.find(query));
        }

        @Override
        public Standing standing(PeopleQuery query, PersonEntry person) {
            return right.standing(query, person);
        }

        @Override
        public Contents contents(boolean digest) {
            return right.contents(digest);
        }
    }

    @Test
    void partsAddUpToTheWhole() {
        long rows = Comparison.compare(right, questions, expected, ROWS);
        assertTrue(rows > 1_000, "too few rows to tell anything: " + rows);
    }

    @Test
    void aFilterThatIsSkippedIsCaught() {
        refused(Faulty.asked(query -> new PeopleQuery(
                query.tenant(),
                new Ask(
                        query.ask().id(),
                        query.ask().requirements(),
                        query.ask().qualifications(),
                        Conditions.none()),
                query.day(),
                query.tables(),
                query.slice(),
                query.overlay())));
    }

    @Test
    void aScoreThatIsOffByOneIsCaught() {
        refused(Faulty.answered(found ->
                changed(found, key -> new OrderKey(key.tier(), key.points() + 1, key.claimed(), key.tie()))));
    }

    @Test
    void aClaimedScoreThatIsOffByOneIsCaught() {
        refused(Faulty.answered(found ->
                changed(found, key -> new OrderKey(key.tier(), key.points(), key.claimed() + 1, key.tie()))));
    }

    @Test
    void anotherTierIsCaught() {
        refused(Faulty.answered(
                found -> changed(found, key -> new OrderKey(Tier.CLOSE, key.points(), key.claimed(), key.tie()))));
    }

    @Test
    void anotherOrderOfEqualsIsCaught() {
        refused(Faulty.answered(found -> ranked(
                found.hits().stream()
                        .map(Hit::placed)
                        .sorted(Comparator.comparing(Placed::key, Comparator.comparing(OrderKey::tier))
                                .thenComparing(Placed::id))
                        .toList(),
                found)));
    }

    @Test
    void aRowTooFewIsCaught() {
        refused(Faulty.answered(
                found -> ranked(found.hits().stream().map(Hit::placed).skip(1).toList(), found)));
    }

    @Test
    void aWrongTotalIsCaught() {
        refused(Faulty.answered(found -> new Found(
                found.hits(),
                found.more(),
                found.total().isPresent() ? OptionalLong.of(found.total().getAsLong() + 1) : found.total(),
                found.state())));
    }

    @Test
    void aPageOverHttpIsHeldAgainstTheSameRows() {
        var wanted = expected.stream()
                .map(Expected::first)
                .filter(rows -> rows.size() > 1)
                .findFirst()
                .orElseThrow();
        assertEquals(wanted.size(), AnsweredRows.compare("path", page(wanted, 0), "freelancer", wanted));
        assertThrows(
                AnswersDifferException.class,
                () -> AnsweredRows.compare("path", page(wanted, 1), "freelancer", wanted));
        assertThrows(
                AnswersDifferException.class,
                () -> AnsweredRows.compare("path", page(wanted.subList(1, 2), 0), "freelancer", wanted));
    }

    /**
     * A page as the API answers it.
     *
     * @param tooMany points more than right
     */
    private static ObjectNode page(List<Placed> rows, int tooMany) {
        var page = JsonNodeFactory.instance.objectNode();
        var items = page.putArray("items");
        for (int i = 0; i < rows.size(); i++) {
            var key = rows.get(i).key();
            var item = items.addObject();
            item.put("rank", i + 1);
            item.put("tier", key.tier().name());
            item.put("points", key.points() + tooMany);
            item.put("claimed", key.claimed());
            item.putObject("freelancer").put("id", rows.get(i).id());
        }
        return page;
    }

    private static Found changed(Found found, UnaryOperator<OrderKey> change) {
        return ranked(
                found.hits().stream()
                        .map(hit ->
                                new Placed(hit.id(), change.apply(hit.placed().key())))
                        .toList(),
                found);
    }

    private static Found ranked(List<Placed> rows, Found found) {
        var hits = IntStream.range(0, rows.size())
                .mapToObj(i -> new Hit(rows.get(i), i + 1))
                .toList();
        return new Found(hits, found.more(), found.total(), found.state());
    }
}

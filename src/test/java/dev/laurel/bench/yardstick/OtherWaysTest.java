package dev.laurel.bench.yardstick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Tenant;
import dev.laurel.bench.SomeEntries;
import dev.laurel.bench.check.AnswersDifferException;
import dev.laurel.bench.check.Expected;
import dev.laurel.bench.check.Oracle;
import dev.laurel.bench.check.Question;
import dev.laurel.bench.load.Drawn;
import dev.laurel.bench.measure.Filter;
import dev.laurel.bench.world.Facts;
import dev.laurel.bench.world.World;
import dev.laurel.embedded.PostgresForTests;
import dev.laurel.freelancer.PeopleCopy;
import dev.laurel.index.Basis;
import dev.laurel.index.PeopleQuery;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.Placed;
import dev.laurel.index.Slice;
import dev.laurel.match.OrderKey;
import dev.laurel.match.Policy;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.taxonomy.RecordedTaxonomy;
import dev.laurel.taxonomy.source.InMemory;
import dev.laurel.taxonomy.source.Starter;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The yardsticks on some hundred people, and the faults that comparing their answers must catch. */
class OtherWaysTest {
    private static final int PEOPLE = 600;
    private static final int GIGS = 30;
    private static final int ROWS = 10;
    /** Small windows, so that some hundred people fill several. */
    private static final int BITS = 6;

    private static final Policy POLICY = Policy.bundled();
    private static final Facts ROUNDED = Facts.rounded();
    private static final Facts FEW_SKILLS = new Facts(
            2_000,
            200,
            ROUNDED.occupationExponent(),
            ROUNDED.popularityExponent(),
            ROUNDED.poolExponent(),
            ROUNDED.essential(),
            ROUNDED.optional(),
            ROUNDED.personMean(),
            ROUNDED.personDeviation(),
            ROUNDED.perGig(),
            ROUNDED.perCredential());

    @TempDir
    static Path folder;

    private static PackedPeople packed;
    private static List<PeopleQuery> queries;
    private static List<Expected> expected;

    @BeforeAll
    static void setUp() throws IOException, SQLException {
        var world = World.of(1, FEW_SKILLS, Starter.skills(), SomeEntries.DAY);
        var file = folder.resolve("skills.jsonl");
        world.skills().write(file);
        var taxonomy = RecordedTaxonomy.of(InMemory.skills(List.of(file)));
        var noon = SomeEntries.DAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        var drawn = new Drawn(world, new PeopleCopy(taxonomy), new Drawn.Contents(Tenant.MAIN, PEOPLE, GIGS, noon));
        var people = new ArrayList<PersonEntry>();
        drawn.people(people::addAll);
        var basis = new Basis(POLICY, taxonomy.graph());
        packed = new PackedPeople(basis, SomeEntries.tables(), SomeEntries.DAY);
        packed.add(people);
        queries = queries(world, new Filter.Judging(people, SomeEntries.tables(), SomeEntries.DAY));
        var oracle = new Oracle(queries.stream().map(Question.ForGig::new).toList(), basis, SomeEntries.DAY, ROWS);
        oracle.people(people);
        expected = oracle.answers();
    }

    private static List<PeopleQuery> queries(World world, Filter.Judging judging) {
        var filters =
                List.of(Filter.none(), Filter.half(judging), Filter.twentieth(judging), Filter.thousandth(judging));
        var queries = new ArrayList<PeopleQuery>();
        for (int i = 0; i < GIGS; i++) {
            var ask = world.gig(i).body().ask(world.gig(i).id());
            filters.forEach(filter -> queries.add(query(ask.id(), ask.requirements(), filter.conditions())));
            // With one requirement the bound of a window is what somebody in it really has, and very many tie.
            var first = ask.requirements().getFirst();
            var alone = new Requirement(first.anyOf(), first.level(), Importance.REQUIRED, null);
            queries.add(query(ask.id(), List.of(alone), Conditions.none()));
        }
        return queries;
    }

    private static PeopleQuery query(String id, List<Requirement> requirements, Conditions conditions) {
        return new PeopleQuery(
                Tenant.MAIN,
                new Ask(id, requirements, List.of(), conditions),
                SomeEntries.DAY,
                SomeEntries.tables(),
                Slice.first(ROWS),
                Map.of());
    }

    private static long rows(OtherWay way) {
        return Compared.with(way, queries, expected);
    }

    private static void isCaught(OtherWay way) {
        assertThrows(AnswersDifferException.class, () -> rows(way));
    }

    private static long all() {
        return expected.stream()
                .mapToLong(answer -> Math.min(ROWS, answer.first().size()))
                .sum();
    }

    @Test
    void everyYardstickAnswersAsThePlainComputationDoes() throws SQLException, IOException {
        assertTrue(all() > 500, "too few rows to tell anything: " + all());
        assertEquals(all(), rows(new BruteScan(packed, POLICY)));
        assertEquals(all(), rows(new InMemoryLimit(packed, POLICY)));
        assertEquals(all(), rows(new InMemoryLimit(packed, POLICY, BITS, 0)));
        try (var connection = PostgresForTests.freshDatabase().dataSource().getConnection();
                var elephant = SqlRanking.postgres(connection, packed, POLICY);
                var duck = SqlRanking.duck(folder.resolve("people.duckdb"), packed, POLICY);
                var lite = SqlRanking.sqlite(folder.resolve("people.sqlite"), packed, POLICY)) {
            assertEquals(all(), rows(elephant));
            assertEquals(all(), rows(duck));
            assertEquals(all(), rows(lite));
            assertTrue(elephant.plan(queries.getFirst()).contains("Execution Time"));
        }
    }

    @Test
    void theQuestionsReachAllThatCanDiffer() {
        var rows = expected.stream().flatMap(answer -> answer.first().stream()).toList();
        assertTrue(rows.stream().anyMatch(row -> row.key().points() == 0), "nobody with claims alone");
        assertTrue(rows.stream().map(row -> row.key().tier()).distinct().count() == 2, "one tier only");
        assertTrue(expected.stream().anyMatch(answer -> hasTie(answer.first())), "nobody ties");
        assertTrue(queries.stream()
                .anyMatch(query -> query.ask().requirements().stream()
                        .anyMatch(requirement -> requirement.anyOf().size() > 1)));
    }

    private static boolean hasTie(List<Placed> rows) {
        return IntStream.range(1, rows.size())
                .anyMatch(i -> withoutTie(rows.get(i)).equals(withoutTie(rows.get(i - 1))));
    }

    private static OrderKey withoutTie(Placed row) {
        return new OrderKey(row.key().tier(), row.key().points(), row.key().claimed(), 0);
    }

    @Test
    void aBoundThatIsOneTooLowIsCaught() {
        isCaught(new InMemoryLimit(packed, POLICY, BITS, -1));
    }

    /** A way that changes what a brute scan answers to a longer or laxer question. */
    private record Changed(String name, Answering answering) implements OtherWay {
        @Override
        public List<Placed> best(PeopleQuery query) {
            return answering.of(query, new BruteScan(packed, POLICY));
        }
    }

    private interface Answering {
        List<Placed> of(PeopleQuery query, BruteScan scan);
    }

    private static PeopleQuery asking(PeopleQuery query, Conditions conditions, int rows) {
        var ask = query.ask();
        return new PeopleQuery(
                query.tenant(),
                new Ask(ask.id(), ask.requirements(), List.of(), conditions),
                query.day(),
                query.tables(),
                Slice.first(rows),
                Map.of());
    }

    @Test
    void aTieBrokenByNumberIsCaught() {
        var numbers = IntStream.range(0, packed.size()).mapToObj(packed::id).toList();
        isCaught(new Changed(
                "tie by number",
                (query, scan) -> scan.best(asking(query, query.ask().conditions(), PEOPLE)).stream()
                        .sorted(Comparator.comparing(OtherWaysTest::withoutTie)
                                .thenComparing(row -> numbers.indexOf(row.id())))
                        .limit(ROWS)
                        .toList()));
    }

    @Test
    void aFilterAfterThePageWasCutIsCaught() {
        var passing = new ArrayList<String>();
        isCaught(new Changed("filter too late", (query, scan) -> {
            passing.clear();
            var demand = Gates.of(query.ask().conditions());
            IntStream.range(0, packed.size())
                    .filter(person -> packed.passes(person, demand))
                    .mapToObj(packed::id)
                    .forEach(passing::add);
            return scan.best(asking(query, Conditions.none(), ROWS)).stream()
                    .filter(row -> passing.contains(row.id()))
                    .toList();
        }));
    }
}

package dev.laurel.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Tenant;
import dev.laurel.bench.check.AnswersDifferException;
import dev.laurel.bench.load.Drawn;
import dev.laurel.bench.load.Recorded;
import dev.laurel.bench.measure.Searching;
import dev.laurel.bench.world.Facts;
import dev.laurel.bench.world.World;
import dev.laurel.embedded.DatabaseAddress;
import dev.laurel.embedded.PostgresForTests;
import dev.laurel.freelancer.PeopleCopy;
import dev.laurel.index.GigEntry;
import dev.laurel.index.Mark;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.feed.RecordedSkills;
import dev.laurel.index.lucene.LuceneIndex;
import dev.laurel.match.Policy;
import dev.laurel.taxonomy.RecordedTaxonomy;
import dev.laurel.taxonomy.source.Starter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark in small, without the packaged program: so that it goes on working while nobody runs it. */
class SmallRunTest {
    private static final int PEOPLE = 500;
    private static final int GIGS = 300;
    private static final Steps SILENT =
            new Steps(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    private static final int QUERIES = 10;
    /** Fewer than a measurement needs: whether the check works is the only question here. */
    private static final int CHECKS = 60;

    private static final Options OPTIONS = new Options(
            PEOPLE,
            GIGS,
            QUERIES,
            List.of(1),
            1,
            CHECKS,
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            1,
            Optional.empty(),
            false,
            false,
            false,
            true,
            true,
            false,
            false,
            false,
            false);

    private static final Facts ROUNDED = Facts.rounded();
    /** Importing all the skills of an ordinary world would take most of the time. */
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

    private static Instant now;
    private static LocalDate day;
    private static World world;
    private static DatabaseAddress database;
    private static Recorded recorded;
    private static RecordedSkills skills;
    private static InProcess inProcess;
    private static Sample sample;
    private static Answers answers;

    @TempDir
    Path folder;

    @BeforeAll
    static void setUp() throws IOException, SQLException {
        now = Instant.now();
        day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        world = World.of(1, FEW_SKILLS, Starter.skills(), day);
        database = PostgresForTests.freshDatabase();
        new Stage(database, world, SILENT).set(PEOPLE, GIGS);
        recorded = new Recorded(database.dataSource(), Tenant.MAIN, now);
        skills = RecordedSkills.of(RecordedTaxonomy.of(database.dataSource()), Policy.bundled());
        inProcess = new InProcess(recorded, skills.basis(), SILENT);
        sample = inProcess.sample(world, OPTIONS);
        answers = Answers.of(inProcess, sample, OPTIONS);
    }

    private static long count(String query) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void theChangeLogNamesEverybodyOnce() throws SQLException {
        assertEquals(PEOPLE, count("select count(distinct subject) from change_log join freelancer on subject = id"));
        assertEquals(GIGS, count("select count(distinct subject) from change_log join gig on subject = id"));
        // One row was there from the beginning.
        assertEquals(PEOPLE + GIGS + 1, count("select count(*) from change_log"));
        assertEquals(0, count("select count(*) from freelancer where stale"));
    }

    @Test
    void whatIsReadBackIsWhatWasDrawn() throws SQLException {
        var drawn = world.person(0);
        var read = recorded.people(List.of(drawn.id())).getFirst().person();
        assertEquals(
                drawn.claims().size() + drawn.held().size(), read.evidence().size());
        assertTrue(read.evidence()
                .containsAll(drawn.held().stream().map(piece -> piece.at(now)).toList()));
        assertEquals(drawn.body().languages(), read.circumstances().languages());
        var claimed = drawn.claims().getFirst();
        var piece = read.evidence().stream()
                .filter(evidence -> evidence.id().equals(claimed.id()))
                .findFirst()
                .orElseThrow();
        // The derivation has looked the skill's nature up in the imported taxonomy.
        assertEquals(
                RecordedTaxonomy.of(database.dataSource())
                        .find(claimed.skill())
                        .orElseThrow()
                        .nature(),
                piece.nature());
    }

    /** What a run without a database measures is what one with a database does. */
    @Test
    void whoIsDrawnStraightFromTheWorldIsWhoIsReadBack() throws SQLException {
        var copy = new PeopleCopy(RecordedTaxonomy.of(database.dataSource()));
        var drawn = new Drawn(world, copy, new Drawn.Contents(Tenant.MAIN, PEOPLE, GIGS, now));
        var read = new HashSet<PersonEntry>();
        recorded.people(read::addAll);
        var people = new HashSet<PersonEntry>();
        drawn.people(people::addAll);
        assertEquals(read, people);
        assertTrue(read.size() > PEOPLE / 2);
        var open = new HashSet<GigEntry>();
        recorded.gigs(open::addAll);
        var gigs = new HashSet<GigEntry>();
        drawn.gigs(gigs::addAll);
        assertEquals(open, gigs);
    }

    /** @param leftOut whom the index lacks; empty for nobody */
    private void fill(String leftOut) throws IOException, SQLException {
        var lucene = new LuceneIndex(folder);
        lucene.begin();
        recorded.people(part -> part.stream()
                .filter(person -> !person.person().id().equals(leftOut))
                .forEach(person -> quietly(() -> lucene.put(person, skills.basis(), day))));
        recorded.gigs(part -> part.forEach(gig -> quietly(() -> lucene.put(gig, skills.basis()))));
        lucene.show(new Mark(1, new UUID(0, 1)), skills.basis());
        lucene.keep(skills.edition());
        lucene.close();
    }

    @Test
    void anIndexIsCheckedAndMeasured() throws IOException, SQLException {
        fill("");
        try (var opened = Opened.of(folder, skills)) {
            long rows = answers.compare(inProcess, opened.index());
            assertTrue(rows > 1_000, "too few rows to tell anything: " + rows);
            var times = new Searching(opened.index(), Duration.ofMillis(50))
                    .measure(sample.first(OPTIONS.queries()).workloads(), SILENT::at);
            assertEquals(14, times.size());
            times.forEach(time -> assertTrue(time.searches() > 0 && time.cpu().mean() > 0, time.toString()));
        }
    }

    @Test
    void anIndexThatLacksOnePersonIsNotMeasured() throws IOException, SQLException {
        var best = answers.people().getFirst().first().getFirst().id();
        fill(best);
        try (var opened = Opened.of(folder, skills)) {
            assertThrows(AnswersDifferException.class, () -> answers.compare(inProcess, opened.index()));
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void quietly(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

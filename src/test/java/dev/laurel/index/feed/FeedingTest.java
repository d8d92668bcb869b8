package dev.laurel.index.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.embedded.PostgresForTests;
import dev.laurel.index.Basis;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.SmallWorld;
import dev.laurel.index.lucene.LuceneIndex;
import dev.laurel.match.Policy;
import dev.laurel.skill.Graph;
import dev.laurel.skill.person.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index follows the record, whatever happens in between. */
class FeedingTest {
    /** Bytes at the beginning and the end of a file that are looked at when it is opened. */
    private static final int HEADER = 100;

    private static final int FOOTER = 32;
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path folder;

    private final SmallWorld world = new SmallWorld();
    private final FakeTruth truth = new FakeTruth(world);
    private DataSource database;
    private ChangeRows log;
    private LuceneIndex index;
    private final InHand inHand = new InHand();
    private Feeding feeding;

    @BeforeEach
    void open() throws IOException {
        database = PostgresForTests.freshDatabase().dataSource();
        log = new ChangeRows(database);
        begin();
    }

    /** As a process does that starts. */
    private void begin() throws IOException {
        index = new LuceneIndex(folder);
        var loading = new Loading(truth, index, Policy.bundled(), InstantSource.fixed(NOW));
        feeding = feeding(loading, index);
        feeding.open();
    }

    private Feeding feeding(Loading loading, LuceneIndex fed) {
        var clock = InstantSource.fixed(NOW);
        var means = new MadeAside(truth, fed, Policy.bundled(), clock);
        return new Feeding(
                log,
                loading,
                fed,
                new Progress(),
                new Rebuilding(log, means, () -> Stocktaking.documents(fed), clock),
                inHand);
    }

    private List<Change> everyChange() {
        return Stream.concat(
                        truth.people.keySet().stream()
                                .map(id -> new Change(world.tenant(), Change.Kind.FREELANCER, id)),
                        truth.gigs.keySet().stream().map(id -> new Change(world.tenant(), Change.Kind.GIG, id)))
                .toList();
    }

    private void changed(Change.Kind kind, String... subjects) {
        log.append(
                Stream.of(subjects)
                        .map(subject -> new Change(world.tenant(), kind, subject))
                        .toList(),
                NOW);
    }

    private void catchUp() throws IOException {
        while (feeding.step()) {
            // There may be more.
        }
    }

    private void assertEqualToTheRecord() {
        var digest = index.digest();
        var basis = new Basis(Policy.bundled(), truth.skills().graph());
        truth.people.values().forEach(person -> digest.add(person, basis, SmallWorld.DAY));
        truth.gigs.values().forEach(gig -> digest.add(gig, basis));
        assertEquals(digest.value(), index.contents(true).digest().orElseThrow());
        assertEquals(log.last().orElseThrow().position(), index.contents(false).position());
    }

    @Test
    void anEmptyFolderIsFilledFromTheRecord() {
        assertEqualToTheRecord();
        assertEquals(1, truth.readInFull.get());
    }

    /** With one thread and with several, as new documents and in place of old ones: always the same documents. */
    @Test
    void aBuildIsTheSameByAnyNumberOfHands() throws IOException {
        var digests = new ArrayList<String>();
        for (int hands : new int[] {1, 2, 7}) {
            var built = new LuceneIndex(folder.resolve("by" + hands));
            var loading = new Loading(truth, built, Policy.bundled(), InstantSource.fixed(NOW), hands);
            var feeds = feeding(loading, built);
            feeds.open();
            digests.add(built.contents(true).digest().orElseThrow());
            assertEquals(truth.people.size() + truth.gigs.size(), feeds.loaded());
            loading.changed(everyChange());
            built.show(log.last().orElseThrow(), loading.basis());
            digests.add(built.contents(true).digest().orElseThrow());
            built.close();
        }
        assertEquals(
                List.of(index.contents(true).digest().orElseThrow()),
                digests.stream().distinct().toList());
    }

    @Test
    void aPersonWhoCannotBeMadeEndsTheBuildWhichIsTakenAgain() throws IOException {
        index.close();
        truth.unreadable = world.somebody();
        index = new LuceneIndex(folder.resolve("again"));
        var loading = new Loading(truth, index, Policy.bundled(), InstantSource.fixed(NOW), 2);
        feeding = feeding(loading, index);
        assertThrows(IllegalStateException.class, feeding::open);
        assertFalse(index.isShown(), "half an index is shown");
        truth.unreadable = null;
        feeding.open();
        catchUp();
        assertEqualToTheRecord();
    }

    @Test
    void changesAndRemovalsFollow() throws IOException {
        var somebody = world.somebody();
        truth.people.remove(somebody);
        var gig = truth.gigs.keySet().iterator().next();
        truth.gigs.remove(gig);
        changed(Change.Kind.FREELANCER, somebody, "frl_unheard_of");
        changed(Change.Kind.GIG, gig);
        catchUp();
        assertEqualToTheRecord();
        assertEquals(1, truth.readInFull.get());
    }

    /** Somebody whose row is written with what it left behind in hand; the record says otherwise, so one can tell. */
    private PersonEntry laid(String id) {
        var person = Objects.requireNonNull(truth.people.get(id));
        var change = new Change(world.tenant(), Change.Kind.FREELANCER, id);
        inHand.lay(log.append(List.of(change), NOW), Map.of(change, person));
        return person;
    }

    @Test
    void whatIsInHandIsNotReadBack() throws IOException {
        truth.people.remove(world.somebody());
        changed(Change.Kind.FREELANCER, world.somebody());
        catchUp();
        var joined = world.people()
                .filter(one -> one.person().id().equals(world.somebody()))
                .findFirst()
                .orElseThrow();
        truth.people.put(world.somebody(), joined);
        laid(world.somebody());
        truth.fails = true;
        catchUp();
        assertEqualToTheRecord();
    }

    /** New people, in hand. */
    private Map<Change, PersonEntry> joined(int count) {
        var one = Objects.requireNonNull(truth.people.get(world.somebody()));
        var all = new LinkedHashMap<Change, PersonEntry>();
        for (int i = 0; i < count; i++) {
            var person = one.person();
            var id = "frl_new" + i;
            var entry = new PersonEntry(
                    one.tenant(),
                    new Person(id, person.evidence(), person.licences(), person.circumstances()),
                    one.hash() + i);
            all.put(new Change(world.tenant(), Change.Kind.FREELANCER, id), entry);
            truth.people.put(id, entry);
        }
        inHand.lay(log.append(all.keySet(), NOW), all);
        return all;
    }

    @Test
    void manyWhoJoinTogetherAreAddedAtOnceAndChangeAsAnybody() throws IOException {
        var joined = joined(Loading.IN_BULK);
        changed(Change.Kind.FREELANCER, world.somebody());
        catchUp();
        assertEqualToTheRecord();
        var gone = joined.values().iterator().next().person().id();
        truth.people.remove(gone);
        changed(Change.Kind.FREELANCER, gone, "frl_new1");
        catchUp();
        assertEqualToTheRecord();
        assertEquals(1, truth.readInFull.get());
    }

    /** What was added before it failed must not be there twice. */
    @Test
    void aStepThatFailsAfterManyWereAddedIsTakenAgain() throws IOException {
        joined(Loading.IN_BULK);
        changed(Change.Kind.FREELANCER, world.somebody());
        truth.fails = true;
        assertThrows(IllegalStateException.class, feeding::step);
        truth.fails = false;
        catchUp();
        assertEqualToTheRecord();
    }

    @Test
    void whoChangedOnceMoreIsReadAndNotTakenFromTheHand() throws IOException {
        laid(world.somebody());
        truth.people.remove(world.somebody());
        changed(Change.Kind.FREELANCER, world.somebody());
        catchUp();
        assertEqualToTheRecord();
    }

    @Test
    void whoChangedInALaterStepEndsAsTheyAreThen() throws IOException {
        laid(world.somebody());
        catchUp();
        truth.people.remove(world.somebody());
        changed(Change.Kind.FREELANCER, world.somebody());
        catchUp();
        assertEqualToTheRecord();
    }

    /** The record that was read may be of a later moment than what is in hand. */
    @Test
    void nobodyIsTakenFromTheHandAfterEverythingWasRead() throws Exception {
        var before = log.last().orElseThrow();
        feeding.keep();
        var person = laid(world.somebody());
        var change = new Change(world.tenant(), Change.Kind.FREELANCER, world.somebody());
        truth.people.remove(world.somebody());
        index.close();
        folder = folder.resolve("another");
        begin();
        assertEquals(before.position() + 1, log.last().orElseThrow().position());
        assertEquals(
                Map.of(),
                inHand.take(log.after(before, 1).orElseThrow()),
                "in hand still: " + person.person().id() + " " + change);
        assertEqualToTheRecord();
    }

    @Test
    void aStepThatFailsIsTakenAgain() throws IOException {
        var somebody = world.somebody();
        truth.people.remove(somebody);
        changed(Change.Kind.FREELANCER, somebody);
        long before = index.contents(false).position();
        truth.fails = true;
        assertThrows(IllegalStateException.class, feeding::step);
        assertEquals(before, index.contents(false).position(), "nothing is shown of a step that failed");
        truth.fails = false;
        catchUp();
        assertEqualToTheRecord();
    }

    @Test
    void whatWasKeptIsCarriedOnWith() throws IOException {
        feeding.keep();
        index.close();
        var somebody = world.somebody();
        truth.people.remove(somebody);
        changed(Change.Kind.FREELANCER, somebody);
        begin();
        catchUp();
        assertEqualToTheRecord();
        assertEquals(1, truth.readInFull.get(), "no second reading of everything");
    }

    @Test
    void whatWasNotKeptIsRepeatedFromTheLog() throws IOException {
        var somebody = world.somebody();
        truth.people.remove(somebody);
        changed(Change.Kind.FREELANCER, somebody);
        catchUp();
        index.close();
        begin();
        assertTrue(index.contents(false).position() < log.last().orElseThrow().position());
        catchUp();
        assertEqualToTheRecord();
        assertEquals(1, truth.readInFull.get());
    }

    /**
     * Checksums are compared later (decision 0105): what cannot even be shown must not keep the service from starting.
     */
    @Test
    void whatCannotBeShownIsMadeAnew() throws IOException {
        feeding.keep();
        index.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().matches(".*[.](dvd|doc)"))
                    .toList()) {
                var bytes = Files.readAllBytes(file);
                Arrays.fill(bytes, HEADER, Math.max(HEADER, bytes.length - FOOTER), (byte) 0x7f);
                Files.write(file, bytes);
            }
        }
        begin();
        assertEqualToTheRecord();
        assertEquals(2, truth.readInFull.get());
    }

    @Test
    void aLogThatWasPrunedBeyondTheIndexMeansAnew() throws IOException {
        feeding.keep();
        index.close();
        changed(Change.Kind.FREELANCER, "a", "b", "c");
        assertEquals(3, log.prune(1));
        begin();
        catchUp();
        assertEqualToTheRecord();
        assertEquals(2, truth.readInFull.get());
    }

    @Test
    void pruningKeepsTheLastRows() {
        changed(Change.Kind.FREELANCER, "a", "b", "c");
        assertEquals(0, log.prune(4));
        assertEquals(2, log.prune(2));
        assertEquals(
                List.of("b", "c"),
                log.from(0, 10).stream().map(row -> row.change().subject()).toList());
    }

    @Test
    void anotherHistoryUnderARunningServiceMeansAnew() throws Exception {
        changed(Change.Kind.FREELANCER, world.somebody());
        catchUp();
        truth.people.remove(world.somebody());
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update change_log set token = gen_random_uuid()");
        }
        catchUp();
        assertEqualToTheRecord();
        assertEquals(2, truth.readInFull.get());
    }

    @Test
    void skillsThatRelateOtherwiseMeanEverybodyAnew() throws IOException {
        truth.graph = Graph.empty();
        log.append(List.of(new Change(Change.ALL_TENANTS, Change.Kind.TAXONOMY, "2")), NOW);
        catchUp();
        assertEqualToTheRecord();
        assertEquals(2, truth.readInFull.get());
    }

    @Test
    void aNewNameForASkillMeansNothing() throws IOException {
        log.append(List.of(new Change(Change.ALL_TENANTS, Change.Kind.TAXONOMY, "2")), NOW);
        catchUp();
        assertEqualToTheRecord();
        assertEquals(1, truth.readInFull.get());
    }

    @Test
    void rowsBeyondABatchAreAllWorkedOff() throws IOException {
        truth.people.clear();
        var everybody = world.people().map(person -> person.person().id()).toArray(String[]::new);
        for (int i = 0; i < Feeding.BATCH / 10; i++) {
            changed(
                    Change.Kind.FREELANCER,
                    Stream.iterate(i, n -> n + 1)
                            .limit(20)
                            .map(n -> "frl_none" + n)
                            .toArray(String[]::new));
        }
        changed(Change.Kind.FREELANCER, everybody);
        assertTrue(feeding.step(), "more than a batch");
        catchUp();
        assertEqualToTheRecord();
        assertFalse(feeding.step());
    }
}

package dev.laurel.index.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.api.Parts;
import dev.laurel.embedded.PostgresForTests;
import dev.laurel.index.Basis;
import dev.laurel.index.CandidateIndex;
import dev.laurel.index.GigEntry;
import dev.laurel.index.Hit;
import dev.laurel.index.PersonEntry;
import dev.laurel.index.PlainIndex;
import dev.laurel.index.SmallWorld;
import dev.laurel.index.lucene.LuceneIndex;
import dev.laurel.match.Policy;
import dev.laurel.skill.Graph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another index is made aside, on a real folder, while this one answers and is fed. */
class RebuildTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final int PAGE = 20;
    /** Far beyond what a busy machine needs. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path root;

    private final SmallWorld world = new SmallWorld();
    /** Other people and gigs with the same ids. */
    private final SmallWorld otherwise = new SmallWorld(77);

    private final FakeTruth truth = new FakeTruth(world);
    private final CountDownLatch halfRead = new CountDownLatch(1);
    private final CountDownLatch readOn = new CountDownLatch(1);
    private ChangeRows log;
    private Path folder;
    private LuceneIndex index;
    private Rebuilding rebuilding;
    private Feeding feeding;

    @BeforeEach
    void open() throws IOException {
        DataSource database = PostgresForTests.freshDatabase().dataSource();
        log = new ChangeRows(database);
        folder = root.resolve("index");
        begin(folder, truth);
    }

    @AfterEach
    void end() throws IOException {
        readOn.countDown();
        feeding.giveUpAside();
        index.close();
    }

    /** As a process does that starts; {@code told} is the record as whoever makes another index is told it. */
    private void begin(Path place, Truth told) throws IOException {
        index = new LuceneIndex(place);
        var means = new MadeAside(told, index, Policy.bundled(), CLOCK);
        var shown = index;
        rebuilding = new Rebuilding(log, means, () -> Stocktaking.documents(shown), CLOCK);
        var loading = new Loading(truth, index, Policy.bundled(), CLOCK);
        feeding = new Feeding(log, loading, index, new Progress(), rebuilding, new InHand());
        feeding.open();
    }

    /** Another index is asked for, and half of the record is read for it. */
    private void stopHalfWay() throws IOException, InterruptedException {
        truth.halfWay = () -> {
            halfRead.countDown();
            await(readOn);
        };
        assertTrue(rebuilding.ask(RebuildView.Reason.ASKED));
        feeding.step();
        await(halfRead);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS), "it did not get there");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void goOn() throws IOException {
        readOn.countDown();
        rebuilding.underWay().ifPresent(aside -> aside.await(PATIENCE));
        catchUp();
    }

    private void catchUp() throws IOException {
        while (feeding.step()) {
            // There may be more.
        }
    }

    private void changed(Change.Kind kind, String... subjects) throws IOException {
        log.append(
                Stream.of(subjects)
                        .map(subject -> new Change(world.tenant(), kind, subject))
                        .toList(),
                NOW);
        catchUp();
    }

    /** One person is gone, as after a revocation; one, and one gig, are others than before. */
    private void change() throws IOException {
        var everybody = otherwise.people().toList();
        var gone = everybody.get(0).person().id();
        truth.people.remove(gone);
        var another = everybody.get(1);
        truth.people.put(another.person().id(), another);
        var gig = otherwise.gigs().findFirst().orElseThrow();
        truth.gigs.put(gig.ask().id(), gig);
        changed(Change.Kind.FREELANCER, gone, another.person().id());
        changed(Change.Kind.GIG, gig.ask().id());
    }

    /** Same documents as the record's, and the same answers as the plain computation over the record. */
    private void assertEqualToTheRecord() {
        var basis = new Basis(Policy.bundled(), truth.graph);
        var digest = index.digest();
        var plain = new PlainIndex();
        truth.people.values().forEach(person -> digest.add(person, basis, SmallWorld.DAY));
        truth.gigs.values().forEach(gig -> digest.add(gig, basis));
        assertEquals(digest.value(), index.contents(true).digest().orElseThrow());
        truth.people.values().forEach(person -> plain.put(person, basis, SmallWorld.DAY));
        plain.show(log.last().orElseThrow(), basis);
        assertEquals(answers(plain), answers(index));
        assertEquals(log.last().orElseThrow().position(), index.contents(false).position());
    }

    private List<List<Hit>> answers(CandidateIndex asked) {
        return Stream.concat(world.questions(PAGE), otherwise.questions(PAGE))
                .map(asked::find)
                .map(found -> found.hits())
                .toList();
    }

    private Optional<RebuildView.State> state() {
        return rebuilding.view().map(RebuildView::state);
    }

    private List<String> foldersOf(Path place) throws IOException {
        try (var names = Files.list(place)) {
            return names.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whileAnotherIsMadeItAnswersAndShowsChangesAndSoDoesTheOther() throws Exception {
        stopHalfWay();
        assertEqualToTheRecord();
        change();
        assertEqualToTheRecord();
        assertEquals(Optional.of(RebuildView.State.BUILDING), state());
        assertFalse(rebuilding.ask(RebuildView.Reason.ASKED), "two at a time");
        goOn();
        assertEquals(Optional.of(RebuildView.State.DONE), state());
        assertEqualToTheRecord();
        assertEquals(2, truth.readInFull.get());
        assertEquals(List.of("made-aside-1"), foldersOf(folder), "the other one's files are gone");
        truth.people.remove(world.somebody());
        changed(Change.Kind.FREELANCER, world.somebody());
        assertEqualToTheRecord();
    }

    @Test
    void theOneThatFollowedIsCarriedOnWithAtTheNextStart() throws Exception {
        rebuilding.ask(RebuildView.Reason.ASKED);
        feeding.step();
        goOn();
        change();
        index.close();
        begin(folder, truth);
        catchUp();
        assertEqualToTheRecord();
        assertEquals(2, truth.readInFull.get(), "no third reading of everything");
        rebuilding.ask(RebuildView.Reason.ASKED);
        feeding.step();
        goOn();
        assertEqualToTheRecord();
        assertEquals(List.of("made-aside-2"), foldersOf(folder));
    }

    @Test
    void whoeverReadsTheOtherOneReadsItToTheEnd() throws Exception {
        var before = answers(index);
        var question = world.questions(PAGE).iterator();
        stopHalfWay();
        var reader = Thread.ofPlatform().start(() -> {
            for (int i = 0; question.hasNext(); i++) {
                assertEquals(before.get(i), index.find(question.next()).hits());
            }
        });
        goOn();
        reader.join(PATIENCE);
        assertFalse(reader.isAlive());
        assertFalse(question.hasNext(), "a question failed");
    }

    /** Holds what lies on the disk at one moment, as a process leaves it that is killed then. */
    private void assertStartsCleanFrom(Path image) throws IOException {
        index.close();
        int before = truth.readInFull.get();
        begin(image, truth);
        catchUp();
        assertEqualToTheRecord();
        assertEquals(before, truth.readInFull.get(), "nothing is read in full");
        assertEquals(2, foldersOf(image).size(), "people and gigs, nothing else: " + foldersOf(image));
    }

    private Path image(String name) throws IOException {
        var image = root.resolve(name);
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                if (!file.endsWith("write.lock")) {
                    Files.copy(file, image.resolve(folder.relativize(file)));
                }
            }
        }
        return image;
    }

    @Test
    void aCrashHalfWayLeavesTheOneThatAnswered() throws Exception {
        stopHalfWay();
        change();
        var image = image("killed");
        assertTrue(foldersOf(image).contains("made-aside-1"));
        readOn.countDown();
        feeding.giveUpAside();
        assertStartsCleanFrom(image);
    }

    @Test
    void aCrashBetweenKeepingPeopleAndKeepingGigsLeavesTheOneThatAnswered() throws Exception {
        stopHalfWay();
        change();
        feeding.keep();
        var image = image("killed");
        goOn();
        feeding.keep();
        var people = Path.of("made-aside-1", "people");
        delete(image.resolve(people));
        Files.createDirectories(image.resolve(people));
        try (var files = Files.list(folder.resolve(people))) {
            for (var file : files.toList()) {
                Files.copy(file, image.resolve(people).resolve(file.getFileName()));
            }
        }
        assertStartsCleanFrom(image);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Test
    void aFaultHalfWayLeavesTheOneThatAnswersAndNothingElse() throws Exception {
        stopHalfWay();
        change();
        truth.unreadable =
                world.people().skip(30).findFirst().orElseThrow().person().id();
        goOn();
        assertEquals(Optional.of(RebuildView.State.FAILED), state());
        assertEqualToTheRecord();
        truth.unreadable = null;
        changed(Change.Kind.FREELANCER, world.somebody());
        assertEqualToTheRecord();
        assertEquals(List.of("gigs", "people"), foldersOf(folder));
        assertTrue(rebuilding.ask(RebuildView.Reason.ASKED), "it may be asked for again");
    }

    /** Skills that relate otherwise: a small index follows before anything else is shown. */
    @Test
    void skillsThatRelateOtherwiseAreShownTogetherWithTheirChange() throws Exception {
        truth.graph = Graph.empty();
        log.append(List.of(new Change(Change.ALL_TENANTS, Change.Kind.TAXONOMY, "2")), NOW);
        catchUp();
        assertEqualToTheRecord();
        assertEquals(Optional.of(RebuildView.State.DONE), state());
    }

    /** A large one answers as skills related before, and shows what else changes, until the other one follows. */
    @Test
    void untilAnotherIsMadeAnswersStayOnTheSkillsTheyWereMadeWith() throws Exception {
        var before = truth.graph;
        truth.halfWay = () -> await(readOn);
        truth.graph = Graph.empty();
        log.append(List.of(new Change(Change.ALL_TENANTS, Change.Kind.TAXONOMY, "2")), NOW);
        catchUp();
        change();
        truth.graph = before;
        assertEqualToTheRecord();
        truth.graph = Graph.empty();
        goOn();
        catchUp();
        assertEqualToTheRecord();
    }

    @Test
    void skillsThatMoveWhileAnotherIsMadeMeanYetAnother() throws Exception {
        stopHalfWay();
        truth.halfWay = () -> {};
        truth.graph = Graph.empty();
        log.append(List.of(new Change(Change.ALL_TENANTS, Change.Kind.TAXONOMY, "2")), NOW);
        readOn.countDown();
        for (int i = 0; i < 3; i++) {
            catchUp();
            rebuilding.underWay().ifPresent(aside -> aside.await(PATIENCE));
        }
        catchUp();
        assertEqualToTheRecord();
        assertEquals(Optional.of(RebuildView.Reason.SKILLS), rebuilding.view().map(RebuildView::reason));
    }

    /** The harness itself: whoever makes another index and does not hear what changes meanwhile is caught. */
    @Test
    void aRebuildThatDropsWhatChangedMeanwhileIsCaught() throws Exception {
        index.close();
        begin(root.resolve("deaf"), new StaleTruth(truth));
        stopHalfWay();
        change();
        goOn();
        assertEquals(Optional.of(RebuildView.State.DONE), state());
        assertThrows(AssertionError.class, this::assertEqualToTheRecord);
        assertNotEquals(0, index.contents(false).people());
    }

    /** Says of people and gigs one by one what they were when it was made. */
    private static final class StaleTruth implements Truth {
        private final Truth truth;
        private final Map<String, PersonEntry> people;
        private final Map<String, GigEntry> gigs;

        StaleTruth(FakeTruth truth) {
            this.truth = truth;
            this.people = Map.copyOf(truth.people);
            this.gigs = Map.copyOf(truth.gigs);
        }

        @Override
        public Map<String, PersonEntry> people(String tenant, Collection<String> ids) {
            return ids.stream().filter(people::containsKey).collect(Collectors.toMap(id -> id, people::get));
        }

        @Override
        public Map<String, GigEntry> gigs(String tenant, Collection<String> ids) {
            return ids.stream().filter(gigs::containsKey).collect(Collectors.toMap(id -> id, gigs::get));
        }

        @Override
        public Parts<Supplier<PersonEntry>> everybody() {
            return truth.everybody();
        }

        @Override
        public Parts<Supplier<GigEntry>> everyGig() {
            return truth.everyGig();
        }

        @Override
        public void forEachPerson(Consumer<PersonEntry> action) {
            truth.forEachPerson(action);
        }

        @Override
        public void forEachGig(Consumer<GigEntry> action) {
            truth.forEachGig(action);
        }

        @Override
        public Skills skills() {
            return truth.skills();
        }
    }
}

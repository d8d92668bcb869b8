package dev.laurel.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.match.OrderKey;
import dev.laurel.match.Tier;
import dev.laurel.skill.person.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every index must do: answer what the plain computation over everybody answers. Run by each adapter.
 *
 * <p>The worlds are seeded; a failure names the seed and the query.
 */
public abstract class CandidateIndexContract {
    static final long SEED = 20261122;
    private static final int PEOPLE = 2_000;
    private static final int GIGS = 300;
    /** People whose recommendations are compared; each costs the plain computation over all gigs. */
    private static final int ASKING = 150;

    private static final Edition EDITION = new Edition("policy", "skills");

    /** An empty index of the adapter under test, as writer and as reader: one and the same object. */
    protected abstract Projection empty() throws IOException;

    /** A world, its plain index, and the one under test. */
    private record Pair(World world, PlainIndex plain, Projection writer) {
        CandidateIndex index() {
            return (CandidateIndex) writer;
        }
    }

    private Pair pair(World world) throws IOException {
        var plain = new PlainIndex();
        var writer = empty();
        for (var projection : List.of(plain, writer)) {
            projection.open(EDITION);
            projection.begin();
            fill(projection, world);
        }
        return new Pair(world, plain, writer);
    }

    /** In several steps, with changes and removals in between, so that an index of segments has several of them. */
    private static void fill(Projection projection, World world) throws IOException {
        long position = 1;
        for (int i = 0; i < world.people().size(); i++) {
            var person = world.people().get(i);
            projection.add(person, world.basis(), world.day());
            if (i % 400 == 399) {
                projection.removePerson(person.tenant(), person.person().id());
                projection.show(mark(position++), world.basis());
                projection.put(person, world.basis(), world.day());
            }
        }
        for (int i = 0; i < world.gigs().size(); i++) {
            projection.add(world.gigs().get(i), world.basis());
            if (i % 100 == 99) {
                projection.show(mark(position++), world.basis());
            }
        }
        projection.show(mark(position), world.basis());
    }

    private static Mark mark(long position) {
        return new Mark(position, new UUID(0, position));
    }

    private static PeopleQuery ask(World world, GigEntry gig, Slice slice) {
        return new PeopleQuery(gig.tenant(), gig.ask(), world.day(), SomeGigs.TABLES, slice, Map.of());
    }

    private static GigsQuery recommend(World world, PersonEntry person, Slice slice) {
        return new GigsQuery(person, world.day(), SomeGigs.TABLES, slice, Map.of());
    }

    private static Slice all() {
        return new Slice(Integer.MAX_VALUE, null, null, true);
    }

    @Test
    void peopleStandInTheOrderOfThePlainComputation() throws IOException {
        var pair = pair(World.of(SEED, PEOPLE, GIGS));
        int rows = 0;
        int ties = 0;
        for (var gig : pair.world.gigs()) {
            var expected = pair.plain.find(ask(pair.world, gig, all()));
            assertEquals(expected, pair.index().find(ask(pair.world, gig, all())), () -> SEED + " " + gig);
            rows += expected.hits().size();
            ties += ties(expected.hits());
        }
        assertTrue(rows > 10_000, "the world is too thin to tell anything: " + rows);
        assertTrue(ties > rows / 20, "too few ties to tell anything: " + ties + " of " + rows);
    }

    private static int ties(List<Hit> hits) {
        int ties = 0;
        for (int i = 1; i < hits.size(); i++) {
            var one = hits.get(i - 1).placed().key();
            var other = hits.get(i).placed().key();
            ties += one.points() == other.points() && one.claimed() == other.claimed() ? 1 : 0;
        }
        return ties;
    }

    @Test
    void gigsStandInTheOrderOfThePlainComputation() throws IOException {
        var pair = pair(World.of(SEED + 1, PEOPLE, GIGS));
        int rows = 0;
        for (var person : pair.world.people().subList(0, ASKING)) {
            var expected = pair.plain.find(recommend(pair.world, person, all()));
            assertEquals(
                    expected, pair.index().find(recommend(pair.world, person, all())), () -> SEED + 1 + " " + person);
            rows += expected.hits().size();
        }
        assertTrue(rows > 3_000, "the world is too thin to tell anything: " + rows);
    }

    @Test
    void bothSidesGetTheSameIntegers() throws IOException {
        var pair = pair(World.of(SEED + 2, 120, 40));
        for (var gig : pair.world.gigsOf(World.TENANT)) {
            if (!gig.isOpenOn(pair.world.day())) {
                continue;
            }
            for (var hit : pair.index().find(ask(pair.world, gig, all())).hits()) {
                var person = find(pair.world, World.TENANT, hit.id());
                var mine = pair.index().find(recommend(pair.world, person, all())).hits().stream()
                        .filter(row -> row.id().equals(gig.ask().id()))
                        .map(row -> row.placed().key())
                        .findFirst();
                assertEquals(Optional.of(hit.placed().key()), mine);
            }
        }
    }

    @Test
    void pagesJoinToOneLongList() throws IOException {
        var pair = pair(World.of(SEED + 3, 400, 20));
        for (var gig : pair.world.gigs()) {
            for (var tier : new @Nullable Tier[] {null, Tier.QUALIFIED, Tier.CLOSE}) {
                var whole = pair.index().find(ask(pair.world, gig, new Slice(1_000, null, tier, false)));
                var pages = new ArrayList<Hit>();
                OrderKey after = null;
                boolean more = true;
                while (more) {
                    var page = pair.index().find(ask(pair.world, gig, new Slice(13, after, tier, false)));
                    pages.addAll(page.hits());
                    more = page.more();
                    after = more ? page.hits().getLast().placed().key() : after;
                }
                assertEquals(whole.hits(), pages);
            }
        }
    }

    @Test
    void aTierKeepsTheRanksOfTheWholeOrder() throws IOException {
        var pair = pair(World.of(SEED + 4, PEOPLE, 40));
        for (var gig : pair.world.gigs()) {
            var whole = pair.plain.find(ask(pair.world, gig, all())).hits();
            for (var tier : Tier.values()) {
                var some = pair.index().find(ask(pair.world, gig, new Slice(20, null, tier, true)));
                var expected = whole.stream()
                        .filter(hit -> hit.placed().key().tier() == tier)
                        .toList();
                assertEquals(expected.stream().limit(20).toList(), some.hits());
                assertEquals(expected.size(), some.total().orElseThrow());
                assertEquals(expected.size() > 20, some.more());
            }
        }
    }

    @Test
    void whatIsLaidOverTheIndexCountsAsIfItWereInIt() throws IOException {
        var pair = pair(World.of(SEED + 5, 600, 60));
        var other = World.of(SEED + 6, 600, 60);
        var random = new Random(SEED);
        var people = new HashMap<String, Optional<PersonEntry>>();
        var gigs = new HashMap<String, Optional<GigEntry>>();
        for (int i = 0; i < 60; i++) {
            var person = other.people().get(random.nextInt(600));
            people.put(person.person().id(), random.nextInt(3) == 0 ? Optional.empty() : Optional.of(person));
            var gig = other.gigs().get(random.nextInt(60));
            gigs.put(gig.ask().id(), random.nextInt(3) == 0 ? Optional.empty() : Optional.of(gig));
        }
        for (var gig : pair.world.gigs()) {
            var query = ask(pair.world, gig, all()).over(people);
            assertEquals(pair.plain.find(query), pair.index().find(query));
        }
        for (var person : pair.world.people().subList(0, 60)) {
            var query = recommend(pair.world, person, all()).over(gigs);
            assertEquals(pair.plain.find(query), pair.index().find(query));
        }
    }

    @Test
    void aPersonKnowsHowManyAreAhead() throws IOException {
        var pair = pair(World.of(SEED + 7, 600, 30));
        for (var gig : pair.world.gigs()) {
            var query = ask(pair.world, gig, Slice.first(1));
            var hits = pair.plain.find(ask(pair.world, gig, all())).hits();
            for (int i = 0; i < hits.size(); i += 17) {
                var person = find(pair.world, gig.tenant(), hits.get(i).id());
                var ahead = i == 0
                        ? Optional.<OrderKey>empty()
                        : Optional.of(hits.get(i - 1).placed().key());
                var standing = pair.index().standing(query, person);
                assertEquals(Optional.of(hits.get(i).placed()), standing.placed());
                assertEquals(hits.get(i).rank() - 1, standing.ahead());
                assertEquals(ahead, standing.next());
            }
            var somebody = pair.world.peopleOf(gig.tenant()).getFirst();
            assertEquals(pair.plain.standing(query, somebody), pair.index().standing(query, somebody));
        }
    }

    /** The same person with more and more evidence, better and worse off than they really are. */
    @Test
    void severalSidesOfOnePersonStandAsEachWouldAlone() throws IOException {
        var pair = pair(World.of(SEED + 12, 300, 40));
        for (var gig : pair.world.gigs()) {
            var query = ask(pair.world, gig, Slice.first(1));
            var people = pair.world.peopleOf(gig.tenant());
            var somebody = people.getLast();
            var sides = people.subList(0, 8).stream()
                    .map(other -> new PersonEntry(
                            somebody.tenant(),
                            new Person(
                                    somebody.person().id(),
                                    other.person().evidence(),
                                    other.person().licences(),
                                    other.person().circumstances()),
                            somebody.hash()))
                    .toList();
            assertEquals(
                    sides.stream().map(side -> pair.plain.standing(query, side)).toList(),
                    pair.index().standings(query, sides));
        }
    }

    @Test
    void aChangeReplacesAndARemovalRemoves() throws IOException {
        var pair = pair(World.of(SEED + 8, 400, 40));
        var other = World.of(SEED + 9, 400, 40);
        for (var projection : List.of(pair.plain, pair.writer)) {
            for (int i = 0; i < 400; i += 3) {
                projection.put(other.people().get(i), pair.world.basis(), pair.world.day());
                projection.removePerson(World.TENANT, "frl_" + (i + 1));
            }
            for (int i = 0; i < 40; i += 3) {
                projection.put(other.gigs().get(i), pair.world.basis());
                projection.removeGig(World.TENANT, "gig_" + (i + 1));
            }
            projection.show(mark(99), pair.world.basis());
        }
        for (var gig : pair.world.gigs()) {
            assertEquals(
                    pair.plain.find(ask(pair.world, gig, all())), pair.index().find(ask(pair.world, gig, all())));
        }
        for (var person : pair.world.people().subList(0, 40)) {
            assertEquals(
                    pair.plain.find(recommend(pair.world, person, all())),
                    pair.index().find(recommend(pair.world, person, all())));
        }
    }

    @Test
    void nobodySeesAnotherTenants() throws IOException {
        var pair = pair(World.of(SEED + 10, 200, 40));
        var theirs = new HashSet<Person>();
        pair.world.peopleOf(World.OTHER).forEach(person -> theirs.add(person.person()));
        assertFalse(theirs.isEmpty());
        for (var gig : pair.world.gigs()) {
            long most = pair.world.peopleOf(gig.tenant()).size();
            var found = pair.index().find(ask(pair.world, gig, all()));
            assertTrue(found.hits().size() <= most);
            assertEquals(pair.plain.find(ask(pair.world, gig, all())), found);
        }
        var nobodys = pair.world.gigs().getFirst();
        var query = new PeopleQuery("nobody", nobodys.ask(), pair.world.day(), SomeGigs.TABLES, all(), Map.of());
        assertEquals(List.of(), pair.index().find(query).hits());
    }

    @Test
    void whatIsNotShownYetIsNotFound() throws IOException {
        var pair = pair(World.of(SEED + 11, 200, 20));
        var gig = pair.world.gigs().getFirst();
        var before = pair.index().find(ask(pair.world, gig, all()));
        for (var person : pair.world.people()) {
            pair.writer.removePerson(person.tenant(), person.person().id());
        }
        assertEquals(before, pair.index().find(ask(pair.world, gig, all())));
        pair.writer.show(mark(77), pair.world.basis());
        assertEquals(List.of(), pair.index().find(ask(pair.world, gig, all())).hits());
        assertEquals(77, pair.index().contents(false).position());
    }

    @Test
    void theDigestIsOfWhatIsThereAndOfNothingElse() throws IOException {
        var pair = pair(World.of(SEED + 12, 300, 30));
        var digest = pair.writer.digest();
        pair.world.gigs().forEach(gig -> digest.add(gig, pair.world.basis()));
        pair.world.people().reversed().forEach(person -> digest.add(person, pair.world.basis(), pair.world.day()));
        var contents = pair.index().contents(true);
        assertEquals(300, contents.people());
        assertEquals(30, contents.gigs());
        assertEquals(Optional.of(digest.value()), contents.digest());

        var moved = pair.world.people().get(5);
        var changed = new PersonEntry(
                moved.tenant(),
                new Person(
                        moved.person().id(),
                        List.of(),
                        moved.person().licences(),
                        moved.person().circumstances()),
                moved.hash());
        pair.writer.put(changed, pair.world.basis(), pair.world.day());
        pair.writer.show(mark(78), pair.world.basis());
        assertNotEquals(contents.digest(), pair.index().contents(true).digest());
        pair.writer.put(moved, pair.world.basis(), pair.world.day());
        pair.writer.show(mark(79), pair.world.basis());
        assertEquals(contents.digest(), pair.index().contents(true).digest());
    }

    @Test
    void aGigThatAsksTheSameSkillTwiceCountsBothParts() throws IOException {
        var pair = pair(World.of(SEED + 13, 300, 1));
        var world = pair.world;
        var skills = world.people().stream()
                .flatMap(person -> person.person().evidence().stream())
                .map(piece -> piece.skill())
                .distinct()
                .limit(3)
                .toList();
        var twice = new GigEntry(World.TENANT, SomeGigs.overlapping("gig_twice", skills), null);
        for (var projection : List.of(pair.plain, pair.writer)) {
            projection.put(twice, world.basis());
            projection.show(mark(50), world.basis());
        }
        int listed = 0;
        for (var person : world.peopleOf(World.TENANT)) {
            var expected = pair.plain.find(recommend(world, person, all()));
            assertEquals(expected, pair.index().find(recommend(world, person, all())));
            listed += (int) expected.hits().stream()
                    .filter(hit -> hit.id().equals("gig_twice"))
                    .count();
        }
        assertTrue(listed > 20, "hardly anybody is listed: " + listed);
    }

    private static PersonEntry find(World world, String tenant, String id) {
        return world.peopleOf(tenant).stream()
                .filter(person -> person.person().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

package dev.laurel.index;

import dev.laurel.skill.terms.Tables;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/** A few people and gigs of one tenant, for tests of what is not the order. */
public final class SmallWorld {
    public static final LocalDate DAY = World.DAY;

    private final World world;

    public SmallWorld() {
        this(CandidateIndexContract.SEED);
    }

    /** The same ids with another seed are other people. */
    public SmallWorld(long seed) {
        this(seed, 60, 10);
    }

    /** So many people and gigs, a tenth of them of another tenant. */
    public SmallWorld(long seed, int people, int gigs) {
        world = World.of(seed, people, gigs);
    }

    /** The operator's tables that its gates are judged by. */
    public Tables tables() {
        return SomeGigs.TABLES;
    }

    public Basis basis() {
        return world.basis();
    }

    public String tenant() {
        return World.TENANT;
    }

    /** Id of one of the people. */
    public String somebody() {
        return people().findFirst().orElseThrow().person().id();
    }

    public Stream<PersonEntry> people() {
        return world.peopleOf(World.TENANT).stream();
    }

    public Stream<GigEntry> gigs() {
        return world.gigsOf(World.TENANT).stream();
    }

    /** For each gig, who fits it best. */
    public Stream<PeopleQuery> questions(int limit) {
        return gigs().map(gig ->
                new PeopleQuery(gig.tenant(), gig.ask(), DAY, SomeGigs.TABLES, Slice.first(limit), Map.of()));
    }

    /** Puts everybody in and shows them. */
    public void fill(Projection index, Mark mark) throws IOException {
        for (var person : people().toList()) {
            index.put(person, world.basis(), world.day());
        }
        for (var gig : gigs().toList()) {
            index.put(gig, world.basis());
        }
        index.show(mark, world.basis());
    }
}

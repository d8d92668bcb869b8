package dev.laurel.index;

import java.io.IOException;

/** A few people and gigs for tests of what is not the order. */
public final class SmallWorld {
    private final World world = World.of(CandidateIndexContract.SEED, 60, 10);

    public Basis basis() {
        return world.basis();
    }

    public String tenant() {
        return World.TENANT;
    }

    /** Id of one of the people. */
    public String somebody() {
        return world.people().getFirst().person().id();
    }

    /** Puts everybody in and shows them. */
    public void fill(Projection index, Mark mark) throws IOException {
        for (var person : world.people()) {
            index.put(person, world.basis(), world.day());
        }
        for (var gig : world.gigs()) {
            index.put(gig, world.basis());
        }
        index.show(mark, world.basis());
    }
}

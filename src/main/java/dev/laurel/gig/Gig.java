package dev.laurel.gig;

import dev.laurel.skill.ask.Ask;

/** A gig in its state; an open one, or a draft for its own client, can be ranked. */
public sealed interface Gig {
    Posting posting();

    /** Seen and ranked by its client alone. */
    record Draft(Posting posting) implements Gig {}

    /** Seen by those its visibility names. */
    record Open(Posting posting) implements Gig {}

    /** Over. */
    record Closed(Posting posting) implements Gig {}

    default String id() {
        return posting().id();
    }

    default GigBody body() {
        return posting().body();
    }

    default long version() {
        return posting().version();
    }

    /** What matching needs of it. */
    default Ask ask() {
        return body().ask(id());
    }

    /** The gig in the state that its body names. */
    static Gig of(Posting posting) {
        return switch (posting.body().state()) {
            case DRAFT -> new Draft(posting);
            case OPEN -> new Open(posting);
            case CLOSED -> new Closed(posting);
        };
    }
}

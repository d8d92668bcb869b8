package dev.laurel.index.lucene;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One list of people by which a part of a gig is met, in one segment: whoever has one skill at one level, as strong as
 * one layer holds them (decision 0148), or whoever may hold one thing. Opened when somebody there is asked for first.
 */
final class Layer {
    private final Opening opening;
    private final int docs;
    private final Ceiling ceiling;
    private final boolean proves;
    private @Nullable Postings postings;

    /**
     * A list.
     *
     * @param docs how many it names
     * @param proves whether the tier's test may hold for any of them
     */
    Layer(Opening opening, int docs, Ceiling ceiling, boolean proves) {
        this.opening = opening;
        this.docs = docs;
        this.ceiling = ceiling;
        this.proves = proves;
    }

    /** One that is open. */
    static Layer of(Postings postings, Ceiling ceiling) {
        return new Layer(() -> postings, postings.docs(), ceiling, false);
    }

    /** Opens its postings. */
    interface Opening {
        Postings open() throws IOException;
    }

    /** How many documents of the segment it names, deleted ones included. */
    int docs() {
        return docs;
    }

    Ceiling ceiling() {
        return ceiling;
    }

    boolean proves() {
        return proves;
    }

    Postings postings() throws IOException {
        if (postings == null) {
            postings = opening.open();
        }
        return postings;
    }
}

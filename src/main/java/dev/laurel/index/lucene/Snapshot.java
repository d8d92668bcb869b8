package dev.laurel.index.lucene;

import dev.laurel.index.Basis;
import dev.laurel.index.Mark;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;

/**
 * What is shown at one moment: one search reads one of these from beginning to end.
 *
 * @param shelves that it was taken from
 * @param people reader of people
 * @param gigs reader of gigs
 * @param mark everything up to it is included
 * @param basis that everything was put in with
 */
record Snapshot(Shelves shelves, DirectoryReader people, DirectoryReader gigs, Mark mark, Basis basis) {
    /**
     * Everything put on the shelves so far.
     *
     * @param before what was shown until now: readers of segments that have not changed are shared with it
     */
    static Snapshot of(Shelves shelves, Mark mark, Basis basis, @Nullable Snapshot before) throws IOException {
        var same = before != null && before.shelves.equals(shelves) ? before : null;
        var people = reader(shelves.people(), same == null ? null : same.people);
        try {
            var gigs = reader(shelves.gigs(), same == null ? null : same.gigs);
            return new Snapshot(shelves, people, gigs, mark, basis);
        } catch (IOException | RuntimeException e) {
            people.decRef();
            throw e;
        }
    }

    private static DirectoryReader reader(Shelf shelf, @Nullable DirectoryReader before) throws IOException {
        if (before == null) {
            return shelf.read();
        }
        return shelf.readOn(before);
    }

    /** Takes hold of both readers; false when they are closed already. */
    boolean tryHold() {
        if (!people.tryIncRef()) {
            return false;
        }
        if (!gigs.tryIncRef()) {
            throw new IllegalStateException("half of a snapshot is closed");
        }
        return true;
    }

    void release() throws IOException {
        try {
            people.decRef();
        } finally {
            gigs.decRef();
        }
    }
}

package dev.laurel.index.lucene;

import java.io.IOException;

/** Adds what a {@link Division}'s lists have of a window's documents, in whichever way is cheaper. */
final class Reading {
    /** Documents of a block of postings. */
    private static final int BLOCK = 256;
    /** Going to a block and unpacking it takes about as long as adding so many of its documents. */
    private static final int UNPACKING = 40;
    /** So does asking a list that is unpacked for one document. */
    private static final int ASKING = 9;

    private final Window window;

    Reading(Window window) {
        this.window = window;
    }

    /** Looks at all that the list at a place of the division has. */
    void lookAtAll(Division division, int at, int base, int end) throws IOException {
        window.mix();
        read(division, at, base, end, true);
    }

    /**
     * Adds to those that are looked at.
     *
     * @param segment documents of the segment
     */
    void addTo(Division division, int at, int base, int end, int segment) throws IOException {
        long docs = (long) division.layer(at).docs() * Window.SIZE / segment;
        long blocks = docs / BLOCK + 1;
        long asking = Math.min(window.size(), blocks) * UNPACKING + (long) window.size() * ASKING;
        if (asking < blocks * UNPACKING + docs) {
            ask(division, at, base);
        } else {
            read(division, at, base, end, false);
        }
    }

    private void ask(Division division, int at, int base) throws IOException {
        var line = division.lineAt(at);
        var postings = division.layer(at).postings();
        window.sort();
        for (int i = 0; i < window.size(); i++) {
            int place = window.place(i);
            int strength = postings.at(base + place);
            if (strength != 0) {
                if (line.isDisjoint()) {
                    window.addIfLookedAt(place, line.value(strength));
                } else {
                    window.best(division.numberAt(at)).raiseIfLookedAt(place, strength, line);
                }
            }
        }
    }

    private void read(Division division, int at, int base, int end, boolean lookingAt) throws IOException {
        var line = division.lineAt(at);
        var postings = division.layer(at).postings();
        postings.skipTo(base);
        while (postings.readBefore(end)) {
            if (!line.isDisjoint()) {
                window.best(division.numberAt(at)).raise(postings, base, line, lookingAt);
            } else if (lookingAt) {
                window.add(postings, base, line);
            } else {
                window.addIfLookedAt(postings, base, line);
            }
        }
    }
}

package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.List;

/**
 * Who may hold all that is mandatory, in one segment.
 *
 * @param lists of each mandatory qualification the postings of every term by which it can be met
 */
record Holders(List<List<Postings>> lists) implements Admitted {
    @Override
    public void lookAt(Window window, int base, int end) throws IOException {
        var held = new byte[end - base];
        for (int i = 0; i < lists.size(); i++) {
            for (var postings : lists.get(i)) {
                postings.skipTo(base);
                while (postings.readBefore(end)) {
                    for (int j = 0; j < postings.size(); j++) {
                        int place = postings.doc(j) - base;
                        // Whoever lacks an earlier one stays behind.
                        held[place] = held[place] == i ? (byte) (i + 1) : held[place];
                    }
                }
            }
        }
        for (int place = 0; place < held.length; place++) {
            if (held[place] == lists.size()) {
                window.add(place, Sum.LOOKED_AT);
            }
        }
    }
}

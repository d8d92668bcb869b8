package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRef;

/**
 * What one segment's gigs ask for, held in memory both ways: by skill and level, and by gig. Gigs are far fewer than
 * people and ask for a handful of skills each, about 120 bytes a gig, while a person brings hundreds of cells: looking
 * those up one by one in the index would take longer than all the rest.
 */
final class GigSegment {
    private final Table proof;
    private final Table held;
    private final int[] partStarts;
    private final int[] partTerms;
    private final int[] partStrengths;
    private final long[] required;
    private final long[] when;
    private final long[] spoken;
    private final long[] price;
    private final int[] withoutRequired;

    private GigSegment(LeafReader segment) throws IOException {
        proof = Table.of(segment, Form.PROOF);
        held = Table.of(segment, Form.HELD);
        int docs = segment.maxDoc();
        partStarts = new int[docs + 1];
        for (int doc : proof.docs) {
            partStarts[doc + 1]++;
        }
        for (int doc = 0; doc < docs; doc++) {
            partStarts[doc + 1] += partStarts[doc];
        }
        partTerms = new int[proof.docs.length];
        partStrengths = new int[proof.docs.length];
        var next = partStarts.clone();
        for (int term = 0; term < proof.size(); term++) {
            for (int i = proof.starts[term]; i < proof.starts[term + 1]; i++) {
                int at = next[proof.docs[i]]++;
                partTerms[at] = term;
                partStrengths[at] = proof.strengths[i];
            }
        }
        required = Columns.all(segment, Form.REQUIRED);
        when = Columns.all(segment, Form.WHEN);
        spoken = Columns.all(segment, Form.SPOKEN);
        price = Columns.all(segment, Form.PRICE);
        withoutRequired = withoutRequired(required);
    }

    static GigSegment of(LeafReader segment) throws IOException {
        return new GigSegment(segment);
    }

    private static int[] withoutRequired(long[] required) {
        var found = new int[required.length];
        int size = 0;
        for (int doc = 0; doc < required.length; doc++) {
            found[size] = doc;
            size += required[doc] == 0 ? 1 : 0;
        }
        return Arrays.copyOf(found, size);
    }

    int docs() {
        return required.length;
    }

    /** Terms of skills at levels, by which gigs are found. */
    Table proof() {
        return proof;
    }

    /** Terms by which preferred qualifications are found. */
    Table held() {
        return held;
    }

    /** Where a gig's entries begin; they end where the next one's begin. */
    int entries(int doc) {
        return partStarts[doc];
    }

    /** The term of an entry. */
    int term(int entry) {
        return partTerms[entry];
    }

    /** The strength of an entry: {@link Strength#ofGig}. */
    int strength(int entry) {
        return partStrengths[entry];
    }

    /** Bits of the parts that must be proven for QUALIFIED. */
    int required(int doc) {
        return (int) required[doc];
    }

    /** Gigs that require nothing: any point makes QUALIFIED. */
    IntsRef withoutRequired() {
        return new IntsRef(withoutRequired, 0, withoutRequired.length);
    }

    /** Whether a gig's gates may let somebody pass. */
    boolean maySuit(AskedOutline person, int doc) {
        return person.maySuit(when[doc], spoken[doc], price[doc]);
    }

    /** The terms of one field, each with its documents and their strengths. */
    static final class Table {
        private final Map<BytesRef, Integer> numbers = new HashMap<>();
        /** Whether a term is the one before it for a further time. */
        private boolean[] again = {};

        private int[] starts = {0};
        private int[] docs = {};
        private int[] strengths = {};

        private Table() {}

        private static Table of(LeafReader segment, String field) throws IOException {
            var table = new Table();
            var terms = segment.terms(field);
            if (terms != null) {
                table.read(segment, field);
            }
            return table;
        }

        private void read(LeafReader segment, String field) throws IOException {
            var lists = new Lists();
            var terms = Postings.terms(segment, field);
            if (terms == null) {
                return;
            }
            BytesRef first = null;
            PostingsEnum postings = null;
            for (var term = terms.next(); term != null; term = terms.next()) {
                boolean isAgain = first != null && Keys.isAgain(first, term);
                if (!isAgain) {
                    first = BytesRef.deepCopyOf(term);
                    numbers.put(first, lists.terms());
                }
                lists.begin(isAgain);
                postings = terms.postings(postings, PostingsEnum.FREQS);
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    lists.add(doc, postings.freq());
                }
            }
            again = lists.again();
            starts = lists.starts();
            docs = lists.docs();
            strengths = lists.strengths();
        }

        int size() {
            return starts.length - 1;
        }

        /** The number of a term; -1 where no gig has it. */
        int number(BytesRef term) {
            var known = numbers.get(term);
            return known == null ? -1 : known;
        }

        /** Whether a term is the one before it for a further time. */
        boolean isAgain(int term) {
            return term < again.length && again[term];
        }

        /** Where a term's documents begin; they end where the next one's begin. */
        int start(int term) {
            return starts[term];
        }

        int doc(int i) {
            return docs[i];
        }

        int strength(int i) {
            return strengths[i];
        }
    }
}

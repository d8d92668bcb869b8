package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * What one segment's gigs ask for, held in memory both ways: by skill and level, and by gig. Gigs are far fewer than
 * people and ask for a handful of skills each, about 120 bytes a gig, while a person brings hundreds of cells: looking
 * those up one by one in the index would take longer than all the rest.
 */
final class GigSegment {
    private static final List<String> OUTLINE_FIELDS = List.of(Form.WHEN, Form.SPOKEN, Form.PRICE);
    private static final int OUTLINE = 1;
    /** Numbers before a gig's entries: bits of what is required, then three of 64 bits in two each. */
    private static final int HEAD = OUTLINE + 2 * 3;

    private static final int ENTRY = 2;

    private final Table proof;
    private final Table held;
    /** Where each gig's record begins; one more at the end. */
    private final int[] starts;
    /** Of each gig its head, then of each entry term and strength: what is read together lies together. */
    private final int[] records;

    private final SomeGigs deciding;
    private final SomeGigs open;

    private GigSegment(LeafReader segment) throws IOException {
        proof = Table.of(segment, Form.PROOF);
        held = Table.of(segment, Form.HELD);
        int docs = segment.maxDoc();
        starts = new int[docs + 1];
        for (int doc : proof.docs) {
            starts[doc + 1] += ENTRY;
        }
        for (int doc = 0; doc < docs; doc++) {
            starts[doc + 1] += starts[doc] + HEAD;
        }
        records = new int[starts[docs]];
        writeHeads(segment);
        writeEntries();
        deciding = SomeGigs.deciding(this);
        open = SomeGigs.open(this);
    }

    static GigSegment of(LeafReader segment) throws IOException {
        return new GigSegment(segment);
    }

    private void writeHeads(LeafReader segment) throws IOException {
        var required = Columns.all(segment, Form.REQUIRED);
        for (int doc = 0; doc < required.length; doc++) {
            records[starts[doc]] = (int) required[doc];
        }
        for (int i = 0; i < OUTLINE_FIELDS.size(); i++) {
            var column = Columns.all(segment, OUTLINE_FIELDS.get(i));
            for (int doc = 0; doc < column.length; doc++) {
                int at = starts[doc] + OUTLINE + 2 * i;
                records[at] = (int) (column[doc] >>> Integer.SIZE);
                records[at + 1] = (int) column[doc];
            }
        }
    }

    private void writeEntries() {
        var next = starts.clone();
        for (int term = 0; term < proof.size(); term++) {
            for (int i = proof.start(term); i < proof.start(term + 1); i++) {
                int doc = proof.doc(i);
                int at = next[doc] + HEAD;
                records[at] = term;
                records[at + 1] = proof.strength(i);
                next[doc] += ENTRY;
            }
        }
    }

    int docs() {
        return starts.length - 1;
    }

    /** Terms of skills at levels, by which gigs are found. */
    Table proof() {
        return proof;
    }

    /** Terms by which preferred qualifications are found. */
    Table held() {
        return held;
    }

    /** Gigs that require something, by terms without which nobody qualifies. */
    GigLists deciding() {
        return deciding;
    }

    /** Gigs that require nothing: any point makes QUALIFIED. */
    GigLists open() {
        return open;
    }

    /** A gig's first entry. */
    int entries(int doc) {
        return starts[doc] + HEAD;
    }

    /** The end of a gig's entries. */
    int end(int doc) {
        return starts[doc + 1];
    }

    /** The entry behind another. */
    static int next(int entry) {
        return entry + ENTRY;
    }

    /** The term of an entry. */
    int term(int entry) {
        return records[entry];
    }

    /** The strength of an entry: {@link Strength#ofGig}. */
    int strength(int entry) {
        return records[entry + 1];
    }

    /** Bits of the parts that must be proven for QUALIFIED. */
    int required(int doc) {
        return records[starts[doc]];
    }

    /** What a gig's gates say to somebody. */
    OutlineGate.Answer judge(AskedOutline person, int doc) {
        int at = starts[doc] + OUTLINE;
        return person.judge(wide(at), wide(at + 2), wide(at + 4));
    }

    private long wide(int at) {
        return (long) records[at] << Integer.SIZE | Integer.toUnsignedLong(records[at + 1]);
    }

    /** The terms of one field, each with its documents and their strengths. */
    static final class Table implements GigLists {
        /** Of fewer terms no numbers are remembered: there are many small segments, and soon others. */
        private static final int FEW = 2_048;

        private static final int UNKNOWN = 0;
        private static final int NOBODY = -1;

        private final Map<BytesRef, Integer> numbers = new HashMap<>();
        /**
         * By {@link Key#number}: one more than a term's number, or {@link #NOBODY}. Threads may write the same entry,
         * but only the same; one that is lost when it grows is looked up again.
         */
        private volatile int[] byKey = {};

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
        int number(Key term) {
            if (term.number() == Key.NONE || numbers.size() < FEW) {
                return number(term.bytes());
            }
            var known = byKey;
            if (term.number() >= known.length) {
                known = Arrays.copyOf(known, ArrayUtil.oversize(term.number() + 1, Integer.BYTES));
                byKey = known;
            }
            if (known[term.number()] == UNKNOWN) {
                int number = number(term.bytes());
                known[term.number()] = number < 0 ? NOBODY : number + 1;
            }
            return known[term.number()] == NOBODY ? -1 : known[term.number()] - 1;
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

        @Override
        public int start(int term) {
            return starts[term];
        }

        @Override
        public int doc(int i) {
            return docs[i];
        }

        int strength(int i) {
            return strengths[i];
        }
    }
}

package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * What one segment's gigs ask for, held in memory both ways: by skill and level, and by gig. Gigs are far fewer than
 * people and ask for a handful of skills each, some hundred bytes a gig and of some as they were unpacked a kilobyte
 * more, while a person brings hundreds of cells: looking those up one by one in the index would take longer than all
 * the rest.
 *
 * <p>Gigs have numbers of their own here: those that share their rarest term follow each other, since whoever looks at
 * one of them looks at the next one as well, and what lies close together is read at once.
 */
final class GigSegment {
    /** Numbers before a gig's entries: bits of what is required. */
    private static final int HEAD = 1;

    private static final int ENTRY = 2;

    private final Table proof;
    private final Table held;
    /** By number, the document. */
    private final int[] documents;
    /** Where each gig's record begins; one more at the end. */
    private final int[] starts;
    /** Of each gig its head, then of each entry term and strength: what is read together lies together. */
    private final int[] records;

    /**
     * Outlines, each number by itself: what most gigs are refused by lies close together, and stays near the processor.
     */
    private final long[] when;

    private final long[] spoken;
    private final long[] price;
    private final UnpackedGigs unpacked;

    private final SomeGigs deciding;
    private final SomeGigs open;
    private final ByRarity all;

    private GigSegment(LeafReader segment, int slack) throws IOException {
        proof = Table.of(segment, Form.PROOF);
        held = Table.of(segment, Form.HELD);
        int docs = segment.maxDoc();
        documents = byRarestTerm(docs);
        unpacked = new UnpackedGigs(docs);
        proof.number(documents);
        held.number(documents);
        starts = new int[docs + 1];
        for (int doc : proof.docs) {
            starts[doc + 1] += ENTRY;
        }
        for (int doc = 0; doc < docs; doc++) {
            starts[doc + 1] += starts[doc] + HEAD;
        }
        records = new int[starts[docs]];
        when = column(segment, Form.WHEN);
        spoken = column(segment, Form.SPOKEN);
        price = column(segment, Form.PRICE);
        writeHeads(segment);
        writeEntries();
        deciding = SomeGigs.deciding(this);
        open = SomeGigs.open(this);
        all = ByRarity.of(this, slack);
        proof.leaveNamesAlone();
    }

    static GigSegment of(LeafReader segment) throws IOException {
        return of(segment, 0);
    }

    /** @param slack added to every weight by which gigs are left out; below 0 it is a fault, which a test plants */
    static GigSegment of(LeafReader segment, int slack) throws IOException {
        return new GigSegment(segment, slack);
    }

    /** Documents in the order of their rarest terms: those that are in the fewest lists of gigs. */
    private int[] byRarestTerm(int docs) {
        var rarest = new int[docs];
        Arrays.fill(rarest, proof.size());
        for (int term = 0; term < proof.size(); term++) {
            for (int i = proof.start(term); i < proof.start(term + 1); i++) {
                int doc = proof.doc(i);
                boolean isFirst = rarest[doc] == proof.size();
                rarest[doc] = isFirst || proof.gigs(term) < proof.gigs(rarest[doc]) ? term : rarest[doc];
            }
        }
        var next = new int[proof.size() + 2];
        for (int term : rarest) {
            next[term + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        var order = new int[docs];
        for (int doc = 0; doc < docs; doc++) {
            order[next[rarest[doc]]++] = doc;
        }
        return order;
    }

    private long[] column(LeafReader segment, String field) throws IOException {
        var byDocument = Columns.all(segment, field);
        var column = new long[byDocument.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = byDocument[documents[i]];
        }
        return column;
    }

    private void writeHeads(LeafReader segment) throws IOException {
        var required = column(segment, Form.REQUIRED);
        for (int doc = 0; doc < required.length; doc++) {
            records[starts[doc]] = (int) required[doc];
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
        return documents.length;
    }

    /** Gigs as they were unpacked last. */
    UnpackedGigs unpacked() {
        return unpacked;
    }

    /** The document of a gig, by its number here. */
    int document(int doc) {
        return documents[doc];
    }

    /** The names of skills at levels; which gigs ask for each stands in the lists below. */
    Table proof() {
        return proof;
    }

    /** Terms by which preferred qualifications are found. */
    Table held() {
        return held;
    }

    /** Gigs that require something, by terms without which nobody qualifies. */
    SomeGigs deciding() {
        return deciding;
    }

    /** Gigs that require nothing: any point makes QUALIFIED. */
    SomeGigs open() {
        return open;
    }

    /** All gigs, by terms of skills at levels. */
    ByRarity all() {
        return all;
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
        return person.judge(when[doc], spoken[doc], price[doc]);
    }

    /** The terms of one field, each with its documents and their strengths. */
    static final class Table {
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

        /** Gives documents numbers of their own: each its place in an order. */
        private void number(int[] order) {
            var numbers = new int[order.length];
            for (int i = 0; i < order.length; i++) {
                numbers[order[i]] = i;
            }
            for (int i = 0; i < docs.length; i++) {
                docs[i] = numbers[docs[i]];
            }
        }

        /** How many gigs a term has. */
        int gigs(int term) {
            return starts[term + 1] - starts[term];
        }

        /** Documents and strengths are in lists of another order by now. */
        private void leaveNamesAlone() {
            docs = new int[0];
            strengths = new int[0];
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

        /** Where a term's gigs begin; they end where the next one's begin. */
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

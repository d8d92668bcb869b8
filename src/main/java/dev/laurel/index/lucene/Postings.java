package dev.laurel.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One term's documents in one segment, read block by block up to a limit; each with the integer stored with it. */
final class Postings {
    private final PostingsEnum source;
    private final int docs;
    /** By stored integer the phi that it stands for, 0 for nothing; null where it is a strength itself. */
    private final int @Nullable [] phis;

    private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();

    private Postings(PostingsEnum source, int docs, int @Nullable [] phis) {
        this.source = source;
        this.docs = docs;
        this.phis = phis;
    }

    /** Where a field's terms are looked up; null where the segment has no such field. */
    static @Nullable TermsEnum terms(LeafReader leaf, String field) throws IOException {
        var terms = leaf.terms(field);
        return terms == null ? null : terms.iterator();
    }

    /** The term's documents, or null where the segment has none. */
    static @Nullable Postings of(@Nullable TermsEnum terms, BytesRef term) throws IOException {
        return terms == null || !terms.seekExact(term) ? null : here(terms);
    }

    /** The documents of the term that an enumeration stands at. */
    static Postings here(TermsEnum terms) throws IOException {
        return here(terms, null);
    }

    /** The same, standing before the first document: to be gone on by {@link #skipTo} or {@link #at}. */
    static Postings before(TermsEnum terms) throws IOException {
        return new Postings(terms.postings(null, PostingsEnum.FREQS), terms.docFreq(), null);
    }

    /** @param phis by stored integer, the phi that it stands for: 0 for nothing */
    static Postings phis(TermsEnum terms, int[] phis) throws IOException {
        return here(terms, phis);
    }

    private static Postings here(TermsEnum terms, int @Nullable [] phis) throws IOException {
        var postings = new Postings(terms.postings(null, PostingsEnum.FREQS), terms.docFreq(), phis);
        postings.source.nextDoc();
        return postings;
    }

    private int meant(int stored) {
        return phis == null ? stored : Strength.ofPerson(phis[stored], false);
    }

    /** How many documents of the segment there are, deleted ones included. */
    int docs() {
        return docs;
    }

    /** The first document not yet read. */
    int doc() {
        return source.docID();
    }

    /** Leaves out what lies before a document. */
    void skipTo(int doc) throws IOException {
        if (source.docID() < doc) {
            source.advance(doc);
        }
    }

    /** Reads on within documents before {@code end}; false when there are none. */
    boolean readBefore(int end) throws IOException {
        if (source.docID() >= end) {
            return false;
        }
        source.nextPostings(end, block);
        return block.size > 0;
    }

    /** The documents of the last read, as many as {@link #size}; read on, they are others. */
    int[] readDocs() {
        return block.docs;
    }

    /** What is stored with each of them. */
    float[] readStrengths() {
        return block.features;
    }

    /** How many documents the last read gave. */
    int size() {
        return block.size;
    }

    /** A document of the last read. */
    int doc(int i) {
        return block.docs[i];
    }

    /** What its integer, exact below 2^24, stands for; 0 for nothing. */
    int strength(int i) {
        return meant((int) block.features[i]);
    }

    /** The integer of one document, or 0 where it does not hold the term; documents must be asked in rising order. */
    int at(int doc) throws IOException {
        int here = source.docID();
        if (here < doc) {
            here = source.advance(doc);
        }
        return here == doc && here != DocIdSetIterator.NO_MORE_DOCS ? meant(source.freq()) : 0;
    }
}

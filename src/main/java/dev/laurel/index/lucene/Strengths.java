package dev.laurel.index.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Turns terms, each with a positive integer, into postings that hold the integer as the term's frequency. */
final class Strengths extends TokenStream {
    private static final FieldType TYPE = type();

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Terms terms;
    private int next;

    private Strengths(Terms terms) {
        this.terms = terms;
    }

    /** A field of these terms; each frequency is at least 1. */
    static Field field(String name, Terms terms) {
        return new Field(name, new Strengths(terms), TYPE);
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        // Both attributes are set anew, so none needs clearing.
        term.setBytesRef(terms.term(next));
        frequency.setTermFrequency(terms.strength(next));
        next++;
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }

    private static FieldType type() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}

package dev.laurel.index.lucene;

import java.util.Iterator;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Turns terms, each with a positive integer, into postings that hold the integer as the term's frequency. */
final class Strengths extends TokenStream {
    private static final FieldType TYPE = type();

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Map<BytesRef, Integer> strengths;
    private Iterator<Map.Entry<BytesRef, Integer>> rest;

    private Strengths(Map<BytesRef, Integer> strengths) {
        this.strengths = strengths;
        this.rest = strengths.entrySet().iterator();
    }

    /** A field of these terms; each frequency is at least 1. */
    static Field field(String name, Map<BytesRef, Integer> strengths) {
        return new Field(name, new Strengths(strengths), TYPE);
    }

    @Override
    public boolean incrementToken() {
        if (!rest.hasNext()) {
            return false;
        }
        clearAttributes();
        var next = rest.next();
        term.setBytesRef(next.getKey());
        frequency.setTermFrequency(next.getValue());
        return true;
    }

    @Override
    public void reset() {
        rest = strengths.entrySet().iterator();
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

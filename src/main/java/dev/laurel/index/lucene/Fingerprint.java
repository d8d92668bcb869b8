package dev.laurel.index.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * All that a document holds, in few bytes: the same whether it is taken of a {@link Form} or of what an index has made
 * of one, postings included.
 */
final class Fingerprint {
    private static final List<String> FIELDS = List.of(Form.KEY, Form.PROOF, Form.CLAIM, Form.HELD);
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final int NUMBERS = 6;

    private Fingerprint() {}

    /** Of a document that is still to be made. */
    static byte[] of(Form form) {
        long sum = part(Form.KEY, form.key(), 1);
        for (var field : form.strengths().entrySet()) {
            var terms = field.getValue();
            for (int i = 0; i < terms.size(); i++) {
                sum += part(field.getKey(), terms.term(i), terms.strength(i));
            }
        }
        for (int i = 0; i < form.claims().size(); i++) {
            sum += part(Form.CLAIMS, form.claims().term(i), 1);
        }
        return bytes(new BytesRef(form.id()), form.facts(), sum, form.tie(), form.required(), form.outline());
    }

    /** Takes each live document of a segment. */
    interface Taking {
        void take(byte[] fingerprint);
    }

    /** Of all live documents of a segment. */
    static void ofAll(LeafReader leaf, Taking taking) throws IOException {
        var sums = sums(leaf);
        var ids = leaf.getBinaryDocValues(Form.ID);
        var facts = leaf.getBinaryDocValues(Form.FACTS);
        var claims = DocValues.getSortedSet(leaf, Form.CLAIMS);
        var ties = leaf.getNumericDocValues(Form.TIE);
        var required = leaf.getNumericDocValues(Form.REQUIRED);
        var when = leaf.getNumericDocValues(Form.WHEN);
        var spoken = leaf.getNumericDocValues(Form.SPOKEN);
        var price = leaf.getNumericDocValues(Form.PRICE);
        var live = leaf.getLiveDocs();
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            boolean whole = ids.advanceExact(doc)
                    && facts.advanceExact(doc)
                    && ties.advanceExact(doc)
                    && required.advanceExact(doc)
                    && when.advanceExact(doc)
                    && spoken.advanceExact(doc)
                    && price.advanceExact(doc);
            if (claims.advanceExact(doc)) {
                for (int i = claims.docValueCount(); i > 0; i--) {
                    sums[doc] += part(Form.CLAIMS, claims.lookupOrd(claims.nextOrd()), 1);
                }
            }
            if (whole && (live == null || live.get(doc))) {
                taking.take(bytes(
                        ids.binaryValue(),
                        facts.binaryValue(),
                        sums[doc],
                        ties.longValue(),
                        required.longValue(),
                        new Outline(when.longValue(), spoken.longValue(), price.longValue())));
            }
        }
    }

    /** Turns postings, which are by term, into sums by document. */
    private static long[] sums(LeafReader leaf) throws IOException {
        var sums = new long[leaf.maxDoc()];
        for (var field : FIELDS) {
            var terms = Postings.terms(leaf, field);
            if (terms == null) {
                continue;
            }
            PostingsEnum postings = null;
            for (var term = terms.next(); term != null; term = terms.next()) {
                postings = terms.postings(postings, PostingsEnum.FREQS);
                for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                    sums[doc] += part(field, term, postings.freq());
                }
            }
        }
        return sums;
    }

    private static long part(String field, BytesRef term, int strength) {
        long[] hash = StringHelper.murmurhash3_x64_128(term);
        long z = (hash[0] ^ field.hashCode()) + strength * GOLDEN;
        z = (z ^ z >>> 32) * GOLDEN;
        return (z ^ z >>> 29) + hash[1];
    }

    private static byte[] bytes(BytesRef id, BytesRef facts, long sum, long tie, long required, Outline outline) {
        return ByteBuffer.allocate(id.length + facts.length + NUMBERS * Long.BYTES)
                .put(id.bytes, id.offset, id.length)
                .put(facts.bytes, facts.offset, facts.length)
                .putLong(sum)
                .putLong(tie)
                .putLong(required)
                .putLong(outline.when())
                .putLong(outline.spoken())
                .putLong(outline.price())
                .array();
    }
}

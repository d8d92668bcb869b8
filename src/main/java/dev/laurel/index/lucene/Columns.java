package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What is kept with each document of a reader, read in any order of documents, though rising ones are cheaper. */
final class Columns {
    private final List<LeafReaderContext> leaves;
    private final @Nullable NumericDocValues[] ties;
    private final @Nullable BinaryDocValues[] ids;
    private final @Nullable BinaryDocValues[] facts;

    Columns(IndexReader reader) {
        leaves = reader.leaves();
        ties = new @Nullable NumericDocValues[leaves.size()];
        ids = new @Nullable BinaryDocValues[leaves.size()];
        facts = new @Nullable BinaryDocValues[leaves.size()];
    }

    long tie(int doc) throws IOException {
        return number(doc, Form.TIE, ties);
    }

    private long number(int doc, String field, @Nullable NumericDocValues[] open) throws IOException {
        int leaf = ReaderUtil.subIndex(doc, leaves);
        int within = doc - leaves.get(leaf).docBase;
        var values = open[leaf];
        if (values == null || values.docID() > within) {
            values = reader(leaf).getNumericDocValues(field);
            open[leaf] = values;
        }
        if (!values.advanceExact(within)) {
            throw missing(doc);
        }
        return values.longValue();
    }

    /** A whole column of numbers of a segment. */
    static long[] all(LeafReader segment, String field) throws IOException {
        var column = new long[segment.maxDoc()];
        var values = segment.getNumericDocValues(field);
        for (int doc = 0; doc < column.length; doc++) {
            if (values == null || !values.advanceExact(doc)) {
                throw new IOException("document " + doc + " lacks " + field);
            }
            column[doc] = values.longValue();
        }
        return column;
    }

    String id(int doc) throws IOException {
        return binary(doc, Form.ID, ids).utf8ToString();
    }

    /** Valid until the next call. */
    BytesRef facts(int doc) throws IOException {
        return binary(doc, Form.FACTS, facts);
    }

    private BytesRef binary(int doc, String field, @Nullable BinaryDocValues[] open) throws IOException {
        int leaf = ReaderUtil.subIndex(doc, leaves);
        int within = doc - leaves.get(leaf).docBase;
        var values = open[leaf];
        if (values == null || values.docID() > within) {
            values = reader(leaf).getBinaryDocValues(field);
            open[leaf] = values;
        }
        if (!values.advanceExact(within)) {
            throw missing(doc);
        }
        return values.binaryValue();
    }

    private LeafReader reader(int leaf) {
        return leaves.get(leaf).reader();
    }

    private static IOException missing(int doc) {
        return new IOException("document " + doc + " lacks a column");
    }
}

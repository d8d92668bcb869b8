package dev.laurel.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafMetaData;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.TermVectors;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/** A bulk in the shape in which Lucene takes whole segments. */
final class BulkReader extends LeafReader {
    private final int docs;
    private final Map<String, BulkField.Sorted> postings;
    private final Map<String, long[]> numbers;
    private final Map<String, List<BytesRef>> bytes;
    private final Map<String, BulkSets.Ordered> sets;
    private final FieldInfos infos;

    /**
     * Reads these.
     *
     * @param docs how many documents
     * @param postings by field
     * @param numbers by field, one of each document
     * @param bytes by field, one of each document
     * @param sets by field, of documents that have any
     */
    BulkReader(
            int docs,
            Map<String, BulkField.Sorted> postings,
            Map<String, long[]> numbers,
            Map<String, List<BytesRef>> bytes,
            Map<String, BulkSets.Ordered> sets) {
        this.docs = docs;
        this.postings = postings;
        this.numbers = numbers;
        this.bytes = bytes;
        this.sets = sets;
        var fields = new ArrayList<FieldInfo>();
        postings.keySet().forEach(name -> fields.add(info(name, fields.size(), DocValuesType.NONE)));
        numbers.keySet().forEach(name -> fields.add(info(name, fields.size(), DocValuesType.NUMERIC)));
        bytes.keySet().forEach(name -> fields.add(info(name, fields.size(), DocValuesType.BINARY)));
        sets.keySet().forEach(name -> fields.add(info(name, fields.size(), DocValuesType.SORTED_SET)));
        infos = new FieldInfos(fields.toArray(FieldInfo[]::new));
    }

    /** As Lucene makes of {@link Strengths}' fields, without norms, and of plain values. */
    private static FieldInfo info(String name, int number, DocValuesType values) {
        boolean inverted = values == DocValuesType.NONE;
        return new FieldInfo(
                name,
                number,
                false,
                inverted,
                false,
                inverted ? IndexOptions.DOCS_AND_FREQS : IndexOptions.NONE,
                values,
                DocValuesSkipIndexType.NONE,
                -1,
                Map.of(),
                0,
                0,
                0,
                0,
                VectorEncoding.FLOAT32,
                VectorSimilarityFunction.EUCLIDEAN,
                false,
                false);
    }

    @Override
    public @Nullable Terms terms(String field) {
        var sorted = postings.get(field);
        return sorted == null ? null : new BulkTerms(sorted);
    }

    @Override
    public @Nullable NumericDocValues getNumericDocValues(String field) {
        var values = numbers.get(field);
        return values == null ? null : new BulkValues.Numbers(values);
    }

    @Override
    public @Nullable BinaryDocValues getBinaryDocValues(String field) {
        var values = bytes.get(field);
        return values == null ? null : new BulkValues.Bytes(values);
    }

    @Override
    public FieldInfos getFieldInfos() {
        return infos;
    }

    @Override
    public @Nullable Bits getLiveDocs() {
        return null;
    }

    @Override
    public LeafMetaData getMetaData() {
        return new LeafMetaData(Version.LATEST.major, Version.LATEST, null, false);
    }

    @Override
    public int numDocs() {
        return docs;
    }

    @Override
    public int maxDoc() {
        return docs;
    }

    @Override
    public StoredFields storedFields() {
        return new StoredFields() {
            @Override
            public void document(int doc, StoredFieldVisitor visitor) {
                // Nothing is stored beside values and postings.
            }
        };
    }

    @Override
    public TermVectors termVectors() {
        return TermVectors.EMPTY;
    }

    @Override
    public void checkIntegrity() {
        // It never was anywhere but in memory.
    }

    @Override
    protected void doClose() {
        // Memory alone.
    }

    @Override
    public @Nullable SortedDocValues getSortedDocValues(String field) {
        return null;
    }

    @Override
    public @Nullable SortedNumericDocValues getSortedNumericDocValues(String field) {
        return null;
    }

    @Override
    public @Nullable SortedSetDocValues getSortedSetDocValues(String field) {
        var values = sets.get(field);
        return values == null ? null : new BulkSets(values);
    }

    @Override
    public @Nullable NumericDocValues getNormValues(String field) {
        return null;
    }

    @Override
    public @Nullable DocValuesSkipper getDocValuesSkipper(String field) {
        return null;
    }

    @Override
    public @Nullable FloatVectorValues getFloatVectorValues(String field) {
        return null;
    }

    @Override
    public @Nullable ByteVectorValues getByteVectorValues(String field) {
        return null;
    }

    @Override
    public void searchNearestVectors(String field, float[] target, KnnCollector collector, AcceptDocs accepted) {
        throw new UnsupportedOperationException("a bulk is not searched");
    }

    @Override
    public void searchNearestVectors(String field, byte[] target, KnnCollector collector, AcceptDocs accepted) {
        throw new UnsupportedOperationException("a bulk is not searched");
    }

    @Override
    public @Nullable PointValues getPointValues(String field) {
        return null;
    }

    @Override
    public @Nullable CacheHelper getCoreCacheHelper() {
        return null;
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }
}

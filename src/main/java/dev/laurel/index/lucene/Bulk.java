package dev.laurel.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.util.BytesRef;

/**
 * Many new documents of one kind, gathered to become a segment at one go (decision 0104). Where everybody is put in,
 * Lucene's own gathering spends most of its time looking up a thousand terms a person, each of which is well known;
 * here they are numbers. Not safe for several threads.
 */
final class Bulk {
    /** Postings of the largest field at which it is full: 64 MB, and once more while they are put in order. */
    static final int FULL = 1 << 23;

    private final Map<String, BulkField> fields = new LinkedHashMap<>();
    private final List<BytesRef> ids = new ArrayList<>();
    private final List<BytesRef> facts = new ArrayList<>();
    private final BulkField claims = new BulkField();
    private final Map<String, Longs> numbers = new LinkedHashMap<>();

    /** Adds a document; no other one of its key may be here or in the index. */
    void add(Form form) {
        int doc = size();
        field(Form.KEY).add(doc, Terms.of(Key.of(form.key()), 1));
        form.strengths().forEach((name, terms) -> field(name).add(doc, terms));
        ids.add(new BytesRef(form.id()));
        facts.add(form.facts());
        var named = new Terms();
        form.claims().forEach(claim -> named.add(claim, 1));
        claims.add(doc, named);
        form.numbers().forEach((name, value) -> longs(name).add(value));
    }

    private BulkField field(String name) {
        return fields.computeIfAbsent(name, unseen -> new BulkField());
    }

    private Longs longs(String name) {
        return numbers.computeIfAbsent(name, unseen -> new Longs());
    }

    int size() {
        return ids.size();
    }

    boolean isFull() {
        return size() == BulkField.MAX_DOCS
                || fields.values().stream().mapToInt(BulkField::size).max().orElse(0) >= FULL;
    }

    /** The documents, as a segment is written from. Nothing may be added afterwards. */
    CodecReader reader() throws IOException {
        var sorted = new LinkedHashMap<String, BulkField.Sorted>();
        fields.forEach((name, field) -> {
            if (field.size() > 0) {
                sorted.put(name, field.sorted());
            }
        });
        var values = new LinkedHashMap<String, long[]>();
        numbers.forEach((name, longs) -> values.put(name, longs.values()));
        var sets = claims.size() == 0
                ? Map.<String, BulkSets.Ordered>of()
                : Map.of(Form.CLAIMS, BulkSets.ordered(claims.sorted(), size()));
        return SlowCodecReaderWrapper.wrap(
                new BulkReader(size(), sorted, values, Map.of(Form.ID, ids, Form.FACTS, facts), sets));
    }
}

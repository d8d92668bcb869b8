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
    /**
     * Memory at which it is full, at most. The larger, the fewer segments, which need not be merged with others later:
     * with 1 GB of heap a million people should be eleven.
     */
    private static final long MOST_BYTES = 512L << 20;
    /** What of all memory it may take: two are there at a time, one gathered and one written. */
    private static final int SHARE_OF_MEMORY = 5;

    private static final long FULL = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
    /** Documents at which it is full; whoever comes while another one is written still finds room. */
    private static final int FULL_DOCS = BulkField.MOST - 1_024;
    /** It is full when a field has no room for so many more different terms: hardly anybody has so many. */
    private static final int LEAST_ROOM = 1 << 14;
    /** Memory that a document takes besides its postings, claims and facts: objects, key, id and numbers. */
    private static final int BYTES_A_DOC = 320;

    private final Map<String, BulkField> fields = new LinkedHashMap<>();
    private final List<BytesRef> ids = new ArrayList<>();
    private final List<BytesRef> facts = new ArrayList<>();
    private final BulkSets.Gathered claims = new BulkSets.Gathered();
    private final Map<String, Longs> numbers = new LinkedHashMap<>();
    private final BestFirst order = new BestFirst();
    private final long full;
    private long bytes;

    Bulk() {
        this(FULL);
    }

    /** @param full memory at which it is full */
    Bulk(long full) {
        this.full = full;
    }

    /** Whether a document has no more terms than a bulk tells apart; else it has to go another way. */
    static boolean canHold(Form form) {
        return most(form) < BulkField.MOST;
    }

    private static int most(Form form) {
        int most = form.claims().size();
        for (var terms : form.strengths().values()) {
            most = Math.max(most, terms.size());
        }
        return most;
    }

    /** Whether there is room for a document that a bulk {@linkplain #canHold can hold}. */
    boolean hasRoomFor(Form form) {
        return size() < BulkField.MOST && most(form) <= room();
    }

    /** Room for so many more different terms in whichever field has least. */
    private int room() {
        int room = BulkField.MOST;
        for (var field : fields.values()) {
            room = Math.min(room, field.room());
        }
        return room;
    }

    /** Adds a document for which there is room; no other one of its key may be here or in the index. */
    void add(Form form) {
        int doc = size();
        field(Form.KEY).add(doc, form.key());
        form.strengths().forEach((name, terms) -> field(name).add(doc, terms));
        ids.add(new BytesRef(form.id()));
        facts.add(form.facts());
        claims.add(form.claims());
        form.numbers().forEach((name, value) -> longs(name).add(value));
        order.add(form.best());
        bytes += form.facts().length + BYTES_A_DOC;
    }

    private BulkField field(String name) {
        return fields.computeIfAbsent(name, BulkField::of);
    }

    private Longs longs(String name) {
        return numbers.computeIfAbsent(name, unseen -> new Longs());
    }

    int size() {
        return ids.size();
    }

    boolean isFull() {
        long all = bytes + claims.bytes();
        for (var field : fields.values()) {
            all += field.bytes();
        }
        return size() >= FULL_DOCS || room() < LEAST_ROOM || all >= full;
    }

    /** The documents, best first, as a segment is written from. Nothing may be added afterwards. */
    CodecReader reader() throws IOException {
        int[] ordered = order.docs();
        var sorted = new LinkedHashMap<String, BulkField.Sorted>();
        fields.forEach((name, field) -> {
            if (field.size() > 0) {
                sorted.put(name, field.sorted(ordered));
            }
        });
        var values = new LinkedHashMap<String, long[]>();
        numbers.forEach((name, longs) -> values.put(name, BestFirst.of(longs.values(), ordered)));
        var sets = claims.isEmpty() ? Map.<String, BulkSets.Ordered>of() : Map.of(Form.CLAIMS, claims.ordered(ordered));
        var texts = Map.of(Form.ID, BestFirst.of(ids, ordered), Form.FACTS, BestFirst.of(facts, ordered));
        return SlowCodecReaderWrapper.wrap(new BulkReader(size(), sorted, values, texts, sets));
    }
}

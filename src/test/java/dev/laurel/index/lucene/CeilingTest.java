package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** A ceiling is nowhere lower than the strongest of a window; where few documents have a term, it is not higher. */
class CeilingTest {
    private static final int WINDOWS = 6;
    private static final int DOCS = WINDOWS * Window.SIZE - 777;
    /** One of so many documents has the term: some have every block within a window, some a block over several. */
    private static final int[] ONE_OF = {1, 2, 7, 9, 40, 300, 9_000};

    private static String term(int oneOf) {
        return "one of " + oneOf;
    }

    @Test
    void ofFewItIsExactAndOfManyNotTooLow() throws IOException {
        var random = new Random(5);
        var strongest = new int[ONE_OF.length][WINDOWS];
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                for (int doc = 0; doc < DOCS; doc++) {
                    writer.addDocument(document(random, doc, strongest));
                }
                writer.forceMerge(1);
            }
            try (var reader = DirectoryReader.open(directory)) {
                var leaf = reader.leaves().getFirst().reader();
                assertEquals(DOCS, leaf.maxDoc());
                var terms = leaf.terms(Form.PROOF).iterator();
                for (int i = 0; i < ONE_OF.length; i++) {
                    assertTrue(terms.seekExact(new BytesRef(term(ONE_OF[i]))));
                    compare(Ceiling.of(terms, DOCS, Strength.MOST_OF_PERSON), strongest[i], ONE_OF[i] > 8);
                }
            }
        }
    }

    private static Document document(Random random, int doc, int[][] strongest) {
        var terms = new Terms(Terms.NONE_NUMBERED);
        for (int i = 0; i < ONE_OF.length; i++) {
            if (doc % ONE_OF[i] == 0) {
                // Weaker the further behind, so that a bound that reaches over windows would be seen.
                int strength = 1 + random.nextInt(Strength.MOST_OF_PERSON - 80 * (doc / Window.SIZE));
                terms.add(new BytesRef(term(ONE_OF[i])), strength);
                int window = doc / Window.SIZE;
                strongest[i][window] = Math.max(strongest[i][window], strength);
            }
        }
        var document = new Document();
        document.add(Strengths.field(Form.PROOF, terms));
        return document;
    }

    private static void compare(Ceiling ceiling, int[] strongest, boolean isExact) {
        int most = 0;
        for (int window = 0; window < WINDOWS; window++) {
            assertTrue(ceiling.in(window) >= strongest[window], "too low in window " + window);
            if (isExact) {
                assertEquals(strongest[window], ceiling.in(window), "window " + window);
            }
            most = Math.max(most, ceiling.in(window));
        }
        assertEquals(most, ceiling.most());
    }
}

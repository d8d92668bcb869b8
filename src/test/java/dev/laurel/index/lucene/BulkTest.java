package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.index.DigestSum;
import dev.laurel.index.SmallWorld;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** What was gathered as numbers is, as a segment, what its documents are one by one. */
class BulkTest {
    private static final SmallWorld WORLD = new SmallWorld();

    private static List<Form> forms(KeyRing ring) {
        var forms = new ArrayList<Form>();
        WORLD.people().forEach(person -> forms.add(Forms.of(person, WORLD.basis(), SmallWorld.DAY, ring)));
        WORLD.gigs().forEach(gig -> forms.add(Forms.of(gig, WORLD.basis())));
        return forms;
    }

    private static String digest(Directory directory) throws IOException {
        var sum = new DigestSum();
        try (var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                Fingerprint.ofAll(leaf.reader(), sum::add);
            }
        }
        return sum.value();
    }

    private static String oneByOne() {
        var sum = new DigestSum();
        forms(new KeyRing()).forEach(form -> sum.add(Fingerprint.of(form)));
        return sum.value();
    }

    private static String inBulks(int size, KeyRing ring) throws IOException {
        try (var directory = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
                var bulk = new Bulk();
                for (var form : forms(ring)) {
                    bulk.add(form);
                    if (bulk.size() == size) {
                        writer.addIndexes(bulk.reader());
                        bulk = new Bulk();
                    }
                }
                if (bulk.size() > 0) {
                    writer.addIndexes(bulk.reader());
                }
            }
            assertTrue(isWhole(directory), "Lucene finds fault with it");
            return digest(directory);
        }
    }

    private static boolean isWhole(Directory directory) throws IOException {
        try (var check = new CheckIndex(directory)) {
            return check.checkIndex().clean;
        }
    }

    @Test
    void aBulkOfAnySizeHoldsWhatItsDocumentsHold() throws IOException {
        for (int size : new int[] {1, 7, 10_000}) {
            assertEquals(oneByOne(), inBulks(size, new KeyRing()));
        }
    }

    @Test
    void termsBeyondTheRoomOfTheRingAreTheSameTerms() throws IOException {
        assertEquals(oneByOne(), inBulks(7, new KeyRing(0)));
        assertEquals(oneByOne(), inBulks(7, new KeyRing(5)));
    }

    /** Two documents in one, or a strength that runs over into the document, would go unseen by counts alone. */
    @Test
    void aStrengthThatWouldRunOverIsRefused() {
        var field = new BulkField();
        var most = (1 << 24) - 1;
        field.add(65_535, Terms.of(Key.of(new BytesRef("most")), most));
        var sorted = field.sorted();
        assertEquals(65_535, sorted.doc(0));
        assertEquals(most, sorted.strength(0));
        for (int wrong : new int[] {0, -1, most + 1}) {
            var other = new BulkField();
            assertThrows(
                    IllegalArgumentException.class, () -> other.add(0, Terms.of(Key.of(new BytesRef("x")), wrong)));
        }
    }
}

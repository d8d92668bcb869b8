package dev.laurel.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.index.DigestSum;
import dev.laurel.index.SmallWorld;
import dev.laurel.match.Grades;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.DocIdSetIterator;
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

    private static int[] asTheyCame(int docs) {
        return IntStream.range(0, docs).toArray();
    }

    @Test
    void theStrongestStandFirstAndOfEqualsTheEarlier() throws IOException {
        var bulk = new Bulk();
        int[] strengths = {3, 9, 0, 9, 5};
        for (int doc = 0; doc < strengths.length; doc++) {
            bulk.add(withStrength(doc, strengths[doc]));
        }
        var reader = bulk.reader();
        var ids = reader.getDocValuesReader().getBinary(reader.getFieldInfos().fieldInfo(Form.ID));
        var order = new ArrayList<String>();
        while (ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            order.add(ids.binaryValue().utf8ToString());
        }
        assertEquals(List.of("p1", "p3", "p4", "p0", "p2"), order);
        var proof = reader.terms(Form.PROOF).iterator();
        proof.next();
        var found = new ArrayList<Integer>();
        var postings = proof.postings(null);
        while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            found.add(postings.docID() * 10 + postings.freq());
        }
        assertEquals(List.of(9, 19, 25, 33), found);
    }

    private static Form withStrength(int doc, int strength) {
        var proof = new Terms(Terms.NONE_NUMBERED);
        if (strength > 0) {
            proof.add(new BytesRef("skill"), strength);
        }
        return new Form(
                new BytesRef("key" + doc),
                "p" + doc,
                Map.of(Form.PROOF, proof),
                new BytesRef("facts"),
                new Terms(Terms.NONE_NUMBERED),
                doc,
                0,
                strength,
                new Outline(0, 0, 0));
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
        var field = BulkField.of("field");
        var most = (1 << 15) - 1;
        int last = BulkField.MOST - 1;
        field.add(last, Terms.of(new BytesRef("most"), most));
        var sorted = field.sorted(asTheyCame(last + 1));
        assertEquals(last, sorted.doc(0));
        assertEquals(most, sorted.strength(0));
        for (int wrong : new int[] {0, -1, most + 1}) {
            var other = BulkField.of("field");
            assertThrows(IllegalArgumentException.class, () -> other.add(0, Terms.of(new BytesRef("x"), wrong)));
        }
        assertTrue(Grades.MOST <= most);
        int mostOfProof = most >> 1;
        assertTrue(Strength.ofGig(256, 31) <= mostOfProof && Strength.MOST_OF_PERSON <= mostOfProof);
        var proof = BulkField.of(Form.PROOF);
        proof.add(0, Terms.of(new BytesRef("most"), mostOfProof));
        assertThrows(
                IllegalArgumentException.class, () -> proof.add(1, Terms.of(new BytesRef("more"), mostOfProof + 1)));
    }

    @Test
    void noMoreDocumentsOrTermsAreTakenThanABulkTellsApart() {
        var field = BulkField.of("field");
        assertThrows(IllegalStateException.class, () -> field.add(BulkField.MOST, Terms.of(new BytesRef("x"), 1)));
        var terms = BulkField.of("field");
        for (int i = 0; i < BulkField.MOST; i++) {
            terms.add(i, new BytesRef("x" + i));
        }
        assertThrows(IllegalStateException.class, () -> terms.add(BulkField.MOST - 1, new BytesRef("one more")));
    }

    @Test
    void aTermThatComesWithItsNumberAndWithoutIsOneTerm() {
        var numbered = new NumberedTerms();
        var known = new BytesRef("known");
        int number = numbered.add(known);
        var field = BulkField.of("field");
        for (int doc = 0; doc < 4; doc++) {
            var terms = new Terms(numbered);
            terms.add(new Key(known, doc % 2 == 0 ? number : Key.NONE), doc + 1);
            field.add(doc, terms);
        }
        var sorted = field.sorted(asTheyCame(4));
        assertEquals(1, sorted.terms());
        for (int doc = 0; doc < 4; doc++) {
            assertEquals(doc, sorted.doc(doc));
            assertEquals(doc + 1, sorted.strength(doc));
        }
    }

    @Test
    void postingsOfSeveralPagesStayInOrder() {
        var numbered = new NumberedTerms();
        var keys = IntStream.range(0, 300)
                .mapToObj(i -> new BytesRef("t%03d".formatted(299 - i)))
                .map(term -> new Key(term, numbered.add(term)))
                .toList();
        var field = BulkField.of("field");
        for (int doc = 0; doc < 1_000; doc++) {
            var terms = new Terms(numbered);
            for (int i = doc % 7; i < keys.size(); i += 1 + doc % 5) {
                terms.add(keys.get(i), 1 + (doc + i) % 500);
            }
            field.add(2 * doc, terms);
        }
        var sorted = field.sorted(asTheyCame(2_000));
        assertEquals(300, sorted.terms());
        for (int rank = 0; rank < 300; rank++) {
            int term = 299 - rank;
            int at = sorted.start(rank);
            for (int doc = 0; doc < 1_000; doc++) {
                if (term >= doc % 7 && (term - doc % 7) % (1 + doc % 5) == 0) {
                    assertEquals(2 * doc, sorted.doc(at));
                    assertEquals(1 + (doc + term) % 500, sorted.strength(at));
                    at++;
                }
            }
            assertEquals(sorted.start(rank + 1), at);
        }
    }
}

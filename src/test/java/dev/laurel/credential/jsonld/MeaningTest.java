package dev.laurel.credential.jsonld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.intake.StrictJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MeaningTest {
    private final Processor processor = new Processor(new Contexts(DocumentSource.empty()));

    @Test
    void everyPinnedContextIsThereAndHasItsDigest() {
        // Reading them checks the digests; seventeen rows stand in the table.
        int count = 0;
        for (var url : PinnedContexts.get().urls()) {
            assertNotNull(PinnedContexts.get().find(url).orElseThrow().source().sha256());
            count++;
        }
        assertEquals(17, count);
        assertTrue(PinnedContexts.get().find(URI.create("https://example.org/")).isEmpty());
    }

    @Test
    void memberUnderItsIriReadsAsUnderItsName() throws Exception {
        var byName = meaning("'validUntil': '2026-01-01T00:00:00Z'");
        var byIri = meaning("'https://www.w3.org/2018/credentials#validUntil': {"
                + "'@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': '2026-01-01T00:00:00Z'}");
        assertEquals(byName.hash(), byIri.hash());
        assertEquals("2026-01-01T00:00:00Z", byIri.root().orElseThrow().text(Term.VALID_UNTIL));
    }

    @Test
    void statementsOfANodeWrittenTwiceAreReadTogether() throws Exception {
        var meaning = meaning("'credentialSubject': {'id': 'urn:c', 'https://schema.org/name': 'N'}");
        assertEquals("N", meaning.root().orElseThrow().text(Term.NAME));
    }

    @Test
    void twoTextsOfOneTermAreNoText() throws Exception {
        var node = meaning("'https://schema.org/name': ['A', 'B']").root().orElseThrow();
        assertNull(node.text(Term.NAME));
        assertEquals("A", node.anyText(Term.NAME));
    }

    @Test
    void poisonedGraphIsGivenUp() {
        // Blank nodes that all point to each other look alike: telling them apart takes as many steps as there are
        // orders.
        var text = new StringBuilder("'https://schema.org/name': [");
        for (int i = 0; i < 12; i++) {
            text.append(i == 0 ? "" : ",").append("{'@id': '_:n").append(i).append("', 'https://schema.org/knows': [");
            for (int j = 0; j < 12; j++) {
                text.append(j == 0 ? "" : ",").append("{'@id': '_:n").append(j).append("'}");
            }
            text.append("]}");
        }
        text.append(']');
        assertThrows(NotJsonLd.class, () -> meaning(text.toString()).canonical());
    }

    @Test
    void predicatesAreKnownExactly() throws Exception {
        var meaning = meaning("'https://schema.org/name': 'N'");
        assertTrue(meaning.states("https://schema.org/name"));
        assertFalse(meaning.states("https://schema.org/nam"));
    }

    private Meaning meaning(String members) throws Exception {
        var text = "{'@context': ['https://www.w3.org/ns/credentials/v2'], 'id': 'urn:c', "
                + "'type': ['VerifiableCredential'], " + members + "}";
        return processor.meaning(StrictJson.object(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}

package dev.laurel.credential.jsonld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.intake.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private final Processor processor = new Processor(new Contexts(DocumentSource.empty()));

    @Test
    void everyWordThatAContextDefinesIsSigned() throws Exception {
        assertEquals(List.of(), unsigned("'name': 'N', 'validFrom': '2026-01-01T00:00:00Z'"));
    }

    @Test
    void wordThatNoContextDefinesIsFoundWithItsPlace() throws Exception {
        assertEquals(List.of("/nickname"), unsigned("'nickname': 'N'"));
        assertEquals(
                List.of("/credentialSubject/a~1b/0"), unsigned("'credentialSubject': {'id': 'urn:s', 'a/b': [1]}"));
    }

    @Test
    void typeThatNoContextDefinesIsFound() throws Exception {
        assertEquals(
                List.of("/credentialStatus/type"), unsigned("'credentialStatus': {'id': 'urn:x', 'type': 'MyStatus'}"));
    }

    @Test
    void relativeIdIsFoundBecauseItsStatementsAreDropped() throws Exception {
        assertEquals(
                List.of("/credentialSubject/id", "/credentialSubject/name"),
                unsigned("'credentialSubject': {'id': 'me', 'name': 'N'}"));
    }

    @Test
    void wordOfTheVocabularyIsSignedAndARelativeIdInItsPlaceNot() throws Exception {
        // proofPurpose takes words of the vocabulary; "assertionMethod" is one, "whatever" would be a relative id.
        var proof = "'proof': {'type': 'DataIntegrityProof', 'proofPurpose': '%s'}";
        assertEquals(List.of(), unsigned(proof.formatted("assertionMethod")));
        assertEquals(List.of("/proof/proofPurpose"), unsigned(proof.formatted("whatever")));
        assertEquals(
                List.of("/proof/0/proofPurpose", "/proof/1/nickname"),
                unsigned("'proof': [{'type': 'DataIntegrityProof', 'proofPurpose': 'whatever'},"
                        + " {'type': 'DataIntegrityProof', 'proofPurpose': 'authentication', 'nickname': 'N'}]"));
    }

    @Test
    void typeReadUnderAnotherNameIsSigned() throws Exception {
        // AchievementCredential is defined as OpenBadgeCredential, which is defined by its IRI.
        var badge = document(
                "'type': ['VerifiableCredential', 'AchievementCredential']",
                "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'");
        assertEquals(List.of(), Coverage.unsigned(badge, processor));
    }

    @Test
    void documentUnderAnUnknownContextHasNoMeaning() throws Exception {
        var badge = document("'name': 'N'", "'https://example.org/unknown'");
        assertThrows(NotJsonLd.class, () -> Coverage.unsigned(badge, processor));
    }

    private List<String> unsigned(String members) throws Exception {
        return Coverage.unsigned(document("'type': ['VerifiableCredential'], " + members, ""), processor);
    }

    private static ObjectNode document(String members, String context) throws Exception {
        var text = "{'@context': ['https://www.w3.org/ns/credentials/v2'" + (context.isEmpty() ? "" : ", " + context)
                + "], 'id': 'urn:c', " + members + "}";
        return StrictJson.object(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}

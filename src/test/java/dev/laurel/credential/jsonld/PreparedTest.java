package dev.laurel.credential.jsonld;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.intake.StrictJson;
import dev.laurel.credential.intake.Unreadable;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is prepared must come out as if nothing were: a signature hangs on it. */
class PreparedTest {
    private static final String V2 = "https://www.w3.org/ns/credentials/v2";

    private static JsonObject object(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }

    private static JsonArray ordinary(JsonObject document) throws JsonLdError {
        return JsonLd.expand(JsonDocument.of(document))
                .options(new JsonLdOptions(new Contexts(DocumentSource.empty())))
                .get();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@context':'https://www.w3.org/ns/credentials/v2','id':'urn:a','type':'VerifiableCredential',"
                        + "'issuer':'did:web:a.example','name':'Plain','unknown':'dropped'}",
                "{'@context':['https://www.w3.org/ns/credentials/v2',"
                        + "'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],"
                        + "'type':['VerifiableCredential','OpenBadgeCredential'],'issuer':{'id':'did:web:a.example',"
                        + "'type':['Profile'],'name':'Academy'},'validFrom':'2026-03-02T09:00:00Z',"
                        + "'credentialSubject':{'type':['AchievementSubject'],'achievement':{'id':'urn:b',"
                        + "'type':['Achievement'],'name':'Craft','criteria':{'narrative':'Pass'},"
                        + "'alignment':[{'type':'Alignment','targetUrl':'https://s.example/1','targetName':'Craft'}]}}}",
                "{'@context':['https://www.w3.org/ns/credentials/v2'],'@graph':[{'id':'urn:a','name':'One'}]}",
                "{'@context':['https://www.w3.org/ns/credentials/v2'],'id':'urn:only'}",
                "{'@context':['https://www.w3.org/ns/credentials/v2'],'value':'free','@value':'x'}",
                "{'@context':['https://www.w3.org/2018/credentials/v1'],'id':'urn:a','type':['VerifiableCredential'],"
                        + "'credentialSubject':{'id':'urn:b','evidence':{'@context':'https://www.w3.org/ns/credentials/v2',"
                        + "'name':'nested'}}}",
                "{'@context':['https://www.w3.org/ns/credentials/v2'],'id':'relative','type':['lost','Thing'],"
                        + "'issuer':'also-relative'}"
            })
    void itComesOutAsInTheOrdinaryWay(String text) throws JsonLdError {
        var document = object(text);
        var expected = Optional.<JsonArray>empty();
        try {
            expected = Optional.of(ordinary(document));
        } catch (JsonLdError refused) {
            // Then it must be left to the ordinary way too.
        }
        assertEquals(expected, Prepared.expand(document));
        assertEquals(expected, Prepared.expand(document), "with the contexts at hand");
    }

    @Test
    void whatNamesOtherContextsIsLeftToTheOrdinaryWay() {
        for (var context :
                new String[] {"'https://else.example/c'", "{'name':'https://x.example/n'}", "null", "['" + V2 + "',{}]"
                }) {
            assertEquals(Optional.empty(), Prepared.expand(object("{'@context':" + context + ",'name':'x'}")));
        }
        assertEquals(Optional.empty(), Prepared.expand(object("{'name':'x'}")));
    }

    @Test
    void theSameTextIsMadeOutOnceEvenByTwoProcessors() throws NotJsonLd, Unreadable {
        var bytes = ("{\"@context\":\"" + V2 + "\",\"id\":\"urn:once\",\"name\":\"Once\"}")
                .getBytes(StandardCharsets.UTF_8);
        var one = new Processor(new Contexts(DocumentSource.empty())).meaning(StrictJson.object(bytes));
        var other = new Processor(new Contexts(DocumentSource.empty())).meaning(StrictJson.object(bytes));
        assertSame(one, other);
    }

    @Test
    void whatIsReadByAStoredContextIsNeverKept() throws NotJsonLd, Unreadable {
        var text = "{\"@context\":[\"" + V2 + "\",\"https://stored.example/c\"],\"id\":\"urn:x\",\"extra\":\"E\"}";
        var document = StrictJson.object(text.getBytes(StandardCharsets.UTF_8));
        var one = new Processor(new Contexts(stored("https://x.example/one"))).meaning(document);
        var other = new Processor(new Contexts(stored("https://x.example/two"))).meaning(document);
        assertTrue(one.states("https://x.example/one"));
        assertTrue(other.states("https://x.example/two"));
    }

    private static DocumentSource stored(String meaning) {
        var context = "{\"@context\":{\"extra\":\"" + meaning + "\"}}";
        return (url, use) -> new dev.laurel.credential.fetch.Resolved.Found(dev.laurel.credential.fetch.Document.of(
                url,
                context.getBytes(StandardCharsets.UTF_8),
                "application/ld+json",
                java.time.Instant.parse("2026-11-22T12:00:00Z")));
    }
}

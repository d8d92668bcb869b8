package dev.laurel.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.laurel.api.Body;
import dev.laurel.api.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRequestTest {
    private static KeyRequest read(String json) {
        return KeyRequest.of(Body.of(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anEmptyObjectAsksForASecretKey() {
        assertEquals(KeyRequest.secret(), read("{}"));
    }

    @Test
    void aPublishableKeyHasItsOrigins() {
        assertEquals(
                new KeyRequest(KeyKind.PUBLISHABLE, List.of("https://a.example")),
                read("{\"kind\":\"PUBLISHABLE\",\"origins\":[\"https://a.example\"]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"PUBLISHABLE\"}",
                "{\"kind\":\"PUBLISHABLE\",\"origins\":[]}",
                "{\"origins\":[\"https://a.example\"]}",
                "{\"kind\":\"SECRET\",\"origins\":[\"https://a.example\"]}"
            })
    void originsAreForPublishableKeysAndForNoOther(String json) {
        var problem = assertThrows(ProblemException.class, () -> read(json));
        assertEquals("/origins", problem.faults().getFirst().pointer());
        assertEquals(1, problem.faults().size());
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example,true",
        "http://localhost:8081,true",
        "https://a.example/,false",
        "https://A.example,false",
        "https://a.example:443,false",
        "http://a.example:80,false",
        "https://u@a.example,false",
        "https://a.example?x,false",
        "ftp://a.example,false",
        "null,false",
        "*,false",
        "https://*.example,false"
    })
    void anOriginIsWrittenAsBrowsersSendIt(String text, boolean expected) {
        assertEquals(expected, KeyRequest.isOrigin(text), text);
    }
}

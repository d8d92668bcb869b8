package dev.laurel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    /** RFC 7396, appendix A; where the standard removes a member, it stays here as null. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":"b"}           | {"a":"c"}                | {"a":"c"}
            {"a":"b"}           | {"b":"c"}                | {"a":"b","b":"c"}
            {"a":"b"}           | {"a":null}               | {"a":null}
            {"a":"b","b":"c"}   | {"a":null}               | {"a":null,"b":"c"}
            {"a":["b"]}         | {"a":"c"}                | {"a":"c"}
            {"a":"c"}           | {"a":["b"]}              | {"a":["b"]}
            {"a":{"b":"c"}}     | {"a":{"b":"d","c":null}} | {"a":{"b":"d","c":null}}
            {"a":[{"b":"c"}]}   | {"a":[1]}                | {"a":[1]}
            ["a","b"]           | ["c","d"]                | ["c","d"]
            {"a":"b"}           | ["c"]                    | ["c"]
            {"a":"foo"}         | null                     | null
            {"a":"foo"}         | "bar"                    | "bar"
            {"e":null}          | {"a":1}                  | {"e":null,"a":1}
            [1,2]               | {"a":"b","c":null}       | {"a":"b","c":null}
            {}                  | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{"ccc":null}}}
            """)
    void mergesAsTheStandardsAppendix(String target, String patch, String result) {
        assertEquals(json(result), MergePatch.apply(json(target), json(patch)));
    }

    @Test
    void whatIsPatchedStaysAsItWas() {
        var target = json("{\"a\":{\"b\":1}}");
        MergePatch.apply(target, json("{\"a\":{\"b\":2}}"));
        assertEquals(json("{\"a\":{\"b\":1}}"), target);
    }

    private static JsonNode json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}

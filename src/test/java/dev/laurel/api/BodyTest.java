package dev.laurel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    enum Colour {
        RED,
        GREEN
    }

    record Thing(
            String name,
            @Nullable Integer size,
            @Nullable Colour colour,
            @Nullable LocalDate day,
            List<Thing> parts) {}

    private static @Nullable Thing thing(Fields in) {
        in.readOnly("id");
        var name = in.requiredText("name", 10);
        var thing = new Thing(
                name == null ? "" : name,
                in.integer("size", 1, 9),
                in.choice("colour", Colour.class),
                in.day("day"),
                in.list("parts", 3, part -> part.object(BodyTest::thing)));
        return name == null ? null : thing;
    }

    private static Thing read(String json) {
        return Body.of(json.getBytes(StandardCharsets.UTF_8)).read(BodyTest::thing);
    }

    private static List<String> faults(String json) {
        var problem = assertThrows(ProblemException.class, () -> read(json));
        assertEquals(ProblemType.VALIDATION_FAILED, problem.type());
        return problem.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code() + " " + fault.suggestions())
                .toList();
    }

    @Test
    void aGoodBodyIsReadWhole() {
        var thing = read(
                "{\"name\":\"a\",\"size\":9,\"colour\":\"RED\",\"day\":\"2026-12-01\",\"parts\":[{\"name\":\"b\"}]}");
        assertEquals(
                new Thing(
                        "a",
                        9,
                        Colour.RED,
                        LocalDate.of(2026, 12, 1),
                        List.of(new Thing("b", null, null, null, List.of()))),
                thing);
    }

    @Test
    void allFaultsAreReportedAtOnceWithTheirPointers() {
        assertEquals(
                List.of(
                        "/name required []",
                        "/size out_of_range []",
                        "/colour unknown_value [GREEN]",
                        "/day invalid_date []",
                        "/parts/1 wrong_type []",
                        "/parts/2/name out_of_range []",
                        "/colur unknown_field [colour]",
                        "/id read_only_field []"),
                faults("{\"size\":10,\"colour\":\"GREAN\",\"day\":\"2026-02-30\",\"colur\":1,\"id\":2,"
                        + "\"parts\":[{\"name\":\"ok\"},7,{\"name\":\"elevenchars\"}]}"));
    }

    @Test
    void aListOneAboveItsLimitIsRefusedWithoutReadingIt() {
        assertEquals(List.of("/parts too_many []"), faults("{\"name\":\"a\",\"parts\":[1,2,3,4]}"));
        assertEquals(
                3,
                read("{\"name\":\"a\",\"parts\":[{\"name\":\"b\"},{\"name\":\"c\"},{\"name\":\"d\"}]}")
                        .parts()
                        .size());
    }

    @Test
    void moreFaultsThanAnybodyReadsAreNotListed() {
        var body = new StringBuilder("{\"name\":\"a\"");
        for (int i = 0; i < 5_000; i++) {
            body.append(",\"x").append(i).append("\":1");
        }
        assertEquals(Element.MAX_FAULTS, faults(body.append('}').toString()).size());
    }

    @Test
    void pointersEscapeWhatRfc6901Escapes() {
        assertEquals(List.of("/a~1b~0c unknown_field []"), faults("{\"name\":\"a\",\"a/b~c\":1}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\u001b[31m", "line\\nbreak"})
    void textsThatCannotBeStoredOrShownAreRefused(String escaped) {
        assertEquals(List.of("/name invalid_text []"), faults("{\"name\":\"" + escaped + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{'a':1}",
                "nul",
                "[1,]",
                "{\"a\":NaN}",
                "\u0000",
                "{\"a\":01}"
            })
    void whatIsNoJsonIsMalformed(String text) {
        var problem = assertThrows(ProblemException.class, () -> read(text));
        assertEquals(ProblemType.MALFORMED_JSON, problem.type());
    }

    @Test
    void nestingIsReadToTheLimitAndNotDeeper() {
        assertEquals(
                List.of("/x unknown_field []"), faults("{\"name\":\"a\",\"x\":" + nested(Json.MAX_DEPTH - 1) + "}"));
        var tooDeep = "{\"name\":\"a\",\"x\":" + nested(Json.MAX_DEPTH) + "}";
        assertEquals(
                ProblemType.MALFORMED_JSON,
                assertThrows(ProblemException.class, () -> read(tooDeep)).type());
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        var bytes = new byte[] {'"', (byte) 0xC3, '"'};
        assertEquals(
                ProblemType.MALFORMED_JSON,
                assertThrows(ProblemException.class, () -> Body.of(bytes)).type());
    }

    @Test
    void wholeNumbersAreNotGuessedFromOtherThings() {
        for (var size : List.of("1.0", "\"1\"", "true", "[1]", "99999999999999999999")) {
            var found = faults("{\"name\":\"a\",\"size\":" + size + "}");
            assertEquals(1, found.size(), size);
            assertTrue(found.getFirst().startsWith("/size "), size);
        }
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }
}

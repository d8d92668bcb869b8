package dev.laurel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    /** The numbers of RFC 8785, appendix B, and the borders between ECMAScript's three ways to write one. */
    @ParameterizedTest
    @CsvSource({
        "0x0000000000000000, 0",
        "0x8000000000000000, 0",
        "0x0000000000000001, 5e-324",
        "0x8000000000000001, -5e-324",
        "0x7fefffffffffffff, 1.7976931348623157e+308",
        "0xffefffffffffffff, -1.7976931348623157e+308",
        "0x4340000000000000, 9007199254740992",
        "0xc340000000000000, -9007199254740992",
        "0x4430000000000000, 295147905179352830000",
        "0x44b52d02c7e14af5, 9.999999999999997e+22",
        "0x44b52d02c7e14af6, 1e+23",
        "0x44b52d02c7e14af7, 1.0000000000000001e+23",
        "0x444b1ae4d6e2ef4e, 999999999999999700000",
        "0x444b1ae4d6e2ef4f, 999999999999999900000",
        "0x444b1ae4d6e2ef50, 1e+21",
        "0x3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "0x3eb0c6f7a0b5ed8d, 0.000001",
        "0x41b3de4355555553, 333333333.3333332",
        "0x41b3de4355555557, 333333333.33333343",
        "0xbecbf647612f3696, -0.0000033333333333333333",
        "0x43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbersAreWrittenAsEcmaScriptWritesThem(String bits, String expected) {
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits.substring(2), 16));

        assertEquals(expected, CanonicalJson.number(value));
    }

    @Test
    void namesAreSortedByCodeUnitsAndTextsEscapedSparingly() {
        var json = """
                {"\\u20ac": "Euro", "\\r": "Return", "\\ufb33": "Hebrew", "1": ["\\u20ac$\\u000F\\u000aA'\\u0042\\"\\\\/"],
                 "\\ud83d\\ude00": {}, "\\u00f6": [], "literals": [null, true, false, 1E30, 4.50]}""";

        var expected = "{\"\\r\":\"Return\",\"1\":[\"€$\\u000f\\nA'B\\\"\\\\/\"],"
                + "\"literals\":[null,true,false,1e+30,4.5],\"ö\":[],\"€\":\"Euro\",\"😀\":{},\"\ufb33\":\"Hebrew\"}";
        assertEquals(expected, canonical(json));
    }

    @Test
    void aNumberBeyondADoubleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> canonical("[1e400]"));
    }

    private static String canonical(String json) {
        var node = Json.parse(json.getBytes(StandardCharsets.UTF_8));
        return new String(CanonicalJson.of(node), StandardCharsets.UTF_8);
    }
}

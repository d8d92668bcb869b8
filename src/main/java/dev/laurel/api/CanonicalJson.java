package dev.laurel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/**
 * The canonical form of a JSON value (RFC 8785): equal values give equal bytes, whatever their white space and order of
 * names.
 */
public final class CanonicalJson {
    /** ECMAScript writes numbers from here on with an exponent. */
    private static final int LARGEST_PLAIN_EXPONENT = 21;
    /** ECMAScript writes numbers with more zeros behind the point than these with an exponent. */
    private static final int SMALLEST_PLAIN_EXPONENT = -6;

    private static final int FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    /**
     * The canonical UTF-8 bytes.
     *
     * @throws IllegalArgumentException where a number is beyond an IEEE 754 double
     */
    public static byte[] of(JsonNode json) {
        var text = new StringBuilder();
        write(json, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode json, StringBuilder out) {
        if (json.isObject()) {
            writeObject(json, out);
        } else if (json.isArray()) {
            writeArray(json, out);
        } else if (json.isTextual()) {
            writeText(json.textValue(), out);
        } else if (json.isNumber()) {
            out.append(number(json.doubleValue()));
        } else {
            out.append(json.asText());
        }
    }

    private static void writeObject(JsonNode json, StringBuilder out) {
        var names = new ArrayList<String>();
        json.fieldNames().forEachRemaining(names::add);
        // String order is that of UTF-16 code units, which is what RFC 8785 asks for.
        names.sort(null);
        var separator = "{";
        for (var name : names) {
            out.append(separator);
            writeText(name, out);
            out.append(':');
            write(json.get(name), out);
            separator = ",";
        }
        out.append(names.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode json, StringBuilder out) {
        var separator = "";
        out.append('[');
        for (var element : json) {
            out.append(separator);
            write(element, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> out.append(c < FIRST_PRINTABLE ? "\\u%04x".formatted((int) c) : c);
            }
        }
        out.append('"');
    }

    /** A double as ECMAScript writes it (ECMA-262, Number::toString). */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("a number beyond a double");
        }
        if (value == 0) {
            return "0";
        }
        var shortest = shortest(Math.abs(value));
        var digits = shortest.unscaledValue().toString();
        return (value < 0 ? "-" : "") + placed(digits, digits.length() - shortest.scale());
    }

    /** The fewest digits that read back exactly: Double.toString gives them, but never fewer than two. */
    private static BigDecimal shortest(double value) {
        var printed = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var oneDigit = printed.round(new MathContext(1));
        return oneDigit.doubleValue() == value ? oneDigit : printed;
    }

    /** Digits whose decimal point stands behind the first {@code point} of them. */
    private static String placed(String digits, int point) {
        if (point > LARGEST_PLAIN_EXPONENT || point <= SMALLEST_PLAIN_EXPONENT) {
            int exponent = point - 1;
            var mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
            return mantissa + "e" + (exponent < 0 ? "" : "+") + exponent;
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return point >= digits.length()
                ? digits + "0".repeat(point - digits.length())
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}

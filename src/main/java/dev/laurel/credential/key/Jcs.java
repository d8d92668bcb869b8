package dev.laurel.credential.key;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;

/** JSON in its canonical form (RFC 8785): names sorted by UTF-16 units, numbers as ECMAScript prints doubles. */
public final class Jcs {
    /** From here on up ECMAScript prints an exponent (ECMA-262, Number::toString). */
    private static final int EXPONENT_FROM = 21;
    /** Down to here it prints leading zeros instead of one. */
    private static final int ZEROS_TO = -6;

    private Jcs() {}

    /** The canonical text in UTF-8. */
    public static byte[] bytes(JsonNode value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical text. */
    public static String text(JsonNode value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value, out);
            case ARRAY -> array(value, out);
            case STRING -> string(value.textValue(), out);
            case NUMBER -> out.append(number(value.doubleValue()));
            case BOOLEAN -> out.append(value.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException("not JSON: " + value.getNodeType());
        }
    }

    private static void object(JsonNode value, StringBuilder out) {
        var names = new ArrayList<String>();
        value.fieldNames().forEachRemaining(names::add);
        Collections.sort(names);
        var separator = "{";
        for (var name : names) {
            out.append(separator);
            string(name, out);
            out.append(':');
            write(value.get(name), out);
            separator = ",";
        }
        out.append(names.isEmpty() ? "{}" : "}");
    }

    private static void array(JsonNode value, StringBuilder out) {
        out.append('[');
        for (int i = 0; i < value.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            write(value.get(i), out);
        }
        out.append(']');
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i), out);
        }
        out.append('"');
    }

    private static void character(char c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < ' ') {
                    out.append("\\u%04x".formatted((int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** A double as ECMAScript prints it: the shortest digits that read back, from {@link Double#toString}. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("not a JSON number: " + value);
        }
        if (value == 0) {
            return "0";
        }
        var decimal = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
        var digits = decimal.unscaledValue().toString();
        int point = digits.length() - decimal.scale();
        return (value < 0 ? "-" : "") + layout(digits, point);
    }

    private static String layout(String digits, int point) {
        int length = digits.length();
        if (point > EXPONENT_FROM || point <= ZEROS_TO) {
            int exponent = point - 1;
            var fraction = length == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return length <= point
                ? digits + "0".repeat(point - length)
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}

package dev.laurel.credential.status;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * Where in which status list a credential stands.
 *
 * @param list address of the list
 * @param index not negative; counted in entries
 * @param bits of an entry, 1 to {@value Bitstring#MAX_ENTRY_BITS}
 */
public record ListPlace(URI list, long index, int bits) {
    private static final Pattern TEXT = Pattern.compile("(\\d+) (\\d) (\\S+)");

    /** As a row keeps it; {@link #of} reads it. */
    public String text() {
        return index + " " + bits + " " + list;
    }

    /** The place that a text of {@link #text} holds. */
    public static ListPlace of(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no place in a status list: " + text);
        }
        return new ListPlace(
                URI.create(parts.group(3)), Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
    }
}

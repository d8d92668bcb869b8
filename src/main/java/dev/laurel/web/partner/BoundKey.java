package dev.laurel.web.partner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.account.Key;
import dev.laurel.api.Etags;
import java.util.List;

/** A publishable key with what its buttons send. */
public record BoundKey(Key key) {
    /** What stands in pages; of a key from before texts were kept its beginning. */
    public String text() {
        var whole = key.key();
        return whole == null ? key.prefix() + "…" : whole;
    }

    /** Entity tag of the version that is shown. */
    public String tag() {
        return Etags.of(key.version());
    }

    /** The origins as JSON, for the script that adds one. */
    public String origins() {
        return json(key.origins());
    }

    /** Whether an origin may go: a publishable key without any would be of no use. */
    public boolean hasSeveral() {
        return key.origins().size() > 1;
    }

    /** The patch that takes an origin away. */
    public String without(String origin) {
        return "{\"origins\":"
                + json(key.origins().stream()
                        .filter(other -> !other.equals(origin))
                        .toList()) + "}";
    }

    private static String json(List<String> origins) {
        var list = JsonNodeFactory.instance.arrayNode();
        origins.forEach(list::add);
        return list.toString();
    }
}

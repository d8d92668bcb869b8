package dev.laurel.demo.crowd;

import dev.laurel.demo.content.NameSheet;
import dev.laurel.demo.content.PlaceSheet;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts names together, each only once. */
final class Names {
    private static final Map<Character, String> WITHOUT_MARKS =
            Map.of('đ', "d", 'Đ', "D", 'ı', "i", 'ł', "l", 'Ł', "L", 'ø', "o", 'Ø', "O", 'ß', "ss", '’', "", '\'', "");
    private final Map<String, NameSheet> cultures;
    private final Set<String> keys;

    Names(Map<String, NameSheet> cultures, Set<String> taken) {
        this.cultures = cultures;
        this.keys = new HashSet<>(taken);
    }

    /**
     * A name.
     *
     * @param language of the culture it is from
     */
    record Name(String text, String language) {}

    /** A name of one of the place's cultures that nobody in the demo bears yet. */
    Name next(Draw draw, PlaceSheet place) {
        while (true) {
            var culture = cultures.get(draw.one(place.cultures()));
            if (culture == null) {
                throw new IllegalStateException("no names for " + place.region());
            }
            var name = draw.one(culture.given()) + " " + draw.one(culture.family());
            if (keys.add(key(name))) {
                return new Name(name, culture.language());
            }
        }
    }

    /** A name as part of an address: lower-case ASCII letters, hyphens between. */
    static String key(String name) {
        var plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFD)
                .chars()
                .forEach(c -> plain.append(WITHOUT_MARKS.getOrDefault((char) c, String.valueOf((char) c))));
        return plain.toString()
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }
}

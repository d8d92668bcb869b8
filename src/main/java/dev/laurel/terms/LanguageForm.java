package dev.laurel.terms;

import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.Language;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A language at a level as the API writes it.
 *
 * @param tag BCP 47 in canonical case
 * @param level CEFR, or NATIVE
 */
@Schema(name = "Language", description = "A language at a level of the Common European Framework, or NATIVE.")
public record LanguageForm(@Schema(examples = "en") String tag, Cefr level) {
    /** Languages of one gig or person: nobody speaks, or needs, more. */
    public static final int MAX = 20;

    private static final int MAX_TAG = 35;

    public static LanguageForm of(Language language) {
        return new LanguageForm(language.tag(), language.level());
    }

    /** The language this stands for. */
    public Language language() {
        return new Language(tag, level);
    }

    /** Reads a list of at most {@value #MAX}, each tag once; empty where it is not given. */
    public static List<Language> read(Fields in, String name) {
        var seen = new HashSet<String>();
        return in.list(name, MAX, value -> value.object(language -> read(language, seen)));
    }

    private static @Nullable Language read(Fields in, HashSet<String> seen) {
        var given = in.required("tag");
        var tag = given == null ? null : tag(given);
        if (given != null && tag != null && !seen.add(tag)) {
            given.fault("duplicate_language", "Is listed before.");
        }
        var level = in.required("level") == null ? null : in.choice("level", Cefr.class);
        return tag == null || level == null ? null : new Language(tag, level);
    }

    /** Reads a tag into canonical case; null where a fault was reported. */
    public static @Nullable String tag(Element value) {
        var text = value.text(1, MAX_TAG, false);
        if (text == null) {
            return null;
        }
        var tag = LanguageTags.canonical(text);
        if (tag.isEmpty()) {
            value.fault(
                    "unknown_language",
                    "Must be a BCP 47 language, with or without script and region, such as en or pt-BR.",
                    LanguageTags.suggestions(text));
        }
        return tag.orElse(null);
    }
}

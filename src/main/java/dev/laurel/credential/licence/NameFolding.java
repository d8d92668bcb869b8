package dev.laurel.credential.licence;

import java.text.Normalizer;
import java.util.Locale;

/** When two writings of a name are one (verification.md, "Licences": case, accents, spacing). */
public final class NameFolding {
    private NameFolding() {}

    /** The name without case, accents and superfluous space. */
    public static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}

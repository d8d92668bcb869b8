package dev.laurel.terms;

import java.util.Locale;
import java.util.regex.Pattern;

/** Types of licence as gigs ask for them and boards' registers print them: one form for both, or they never meet. */
public final class LicenceTypes {
    /** Longest type, in characters. */
    public static final int MAX_LENGTH = 20;

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0," + (MAX_LENGTH - 1) + "}");

    private LicenceTypes() {}

    /** Whether a text has the form of a type: a letter, then letters, digits and hyphens. */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** The type as it is compared: in capitals. */
    public static String canonical(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}

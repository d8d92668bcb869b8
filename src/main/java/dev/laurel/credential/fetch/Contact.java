package dev.laurel.credential.fetch;

import java.util.regex.Pattern;

/**
 * Whom the owner of a host may turn to about our requests.
 *
 * @param text a mail address or URL of the operator; empty for none
 */
public record Contact(String text) {
    private static final Pattern FORM = Pattern.compile("[!-'*-~]{0,200}");

    /** Nobody. */
    public static final Contact NONE = new Contact("");

    public Contact {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a contact is a mail address or URL of at most 200 characters without spaces, not '" + text + "'");
        }
    }

    /** The User-Agent header of whoever reads: always the same words. */
    String agent() {
        return agent("verifies credentials");
    }

    /** The User-Agent header of whoever sends. */
    String sender() {
        return agent("sends webhooks");
    }

    private String agent(String what) {
        return text.isEmpty() ? "Laurel (" + what + ")" : "Laurel (" + what + "; " + text + ")";
    }
}

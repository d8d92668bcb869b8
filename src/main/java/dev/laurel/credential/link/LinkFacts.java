package dev.laurel.credential.link;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a certificate link beside its own words.
 *
 * @param reading what was found on its page; null when nobody has looked
 * @param confirmation the last one, whether it still stands or not; null when there is none
 */
public record LinkFacts(
        @Nullable PageReading reading, @Nullable LinkConfirmation confirmation) {
    /** Nothing. */
    public static final LinkFacts NONE = new LinkFacts(null, null);
}

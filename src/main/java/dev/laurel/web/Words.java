package dev.laurel.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** Words for where no template is: titles, and sentences that are put together before a page is drawn. */
public final class Words {
    private Words() {}

    /** A bundle of words in a language. */
    public static <T> T of(Class<T> bundle, Language language) {
        return MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }
}

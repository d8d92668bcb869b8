package dev.laurel.credential.trust;

import java.util.Locale;

/** Something by which a credential can name its holder. */
public sealed interface Identity {
    /** An e-mail address. Kept as given; compared as given and in lower case. */
    record Email(String address) implements Identity {
        /** The address in lower case (root locale). */
        public String lowerCase() {
            return address.toLowerCase(Locale.ROOT);
        }
    }

    /** A decentralised identifier, compared exactly. */
    record Did(String did) implements Identity {}

    /** Reads {@code did:…} as a DID and anything else with an at sign as an e-mail address. */
    static Identity parse(String text) {
        if (text.startsWith("did:")) {
            return new Did(text);
        }
        if (text.indexOf('@') > 0) {
            return new Email(text);
        }
        throw new IllegalArgumentException("neither an e-mail address nor a DID: " + text);
    }
}

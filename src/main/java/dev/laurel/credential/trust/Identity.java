package dev.laurel.credential.trust;

/** Something by which a credential can name its holder. */
public sealed interface Identity {
    /** An e-mail address. Kept as given; compared as given and in lower case. */
    record Email(String address) implements Identity {
        /**
         * The address with its ASCII letters in lower case. Other letters stay: some of them become ASCII letters in
         * lower case, and a look-alike must not become the same address.
         */
        public String lowerCase() {
            var text = new StringBuilder(address);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= 'A' && c <= 'Z') {
                    text.setCharAt(i, (char) (c + ('a' - 'A')));
                }
            }
            return text.toString();
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

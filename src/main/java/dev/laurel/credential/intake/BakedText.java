package dev.laurel.credential.intake;

import java.util.Arrays;

/**
 * One credential's text as an image carries it.
 *
 * @param label what the image says it is
 * @param text the credential: JSON, a token, or the address of a hosted assertion
 */
record BakedText(Label label, String text) {
    /** The labels under which images carry credentials: keywords in PNG, element names in SVG. */
    enum Label {
        OPEN_BADGES_2("openbadges", "http://openbadges.org", "assertion"),
        OPEN_BADGES_3("openbadgecredential", "https://purl.imsglobal.org/ob/v3p0", "credential"),
        CLR_2("clrcredential", "https://purl.imsglobal.org/clr/v2p0", "credential");

        private final String keyword;
        private final String namespace;
        private final String element;

        Label(String keyword, String namespace, String element) {
            this.keyword = keyword;
            this.namespace = namespace;
            this.element = element;
        }

        /** Whether a PNG chunk's keyword, as its bytes stand there, is this label's. */
        boolean isKeyword(byte[] chunk, int length) {
            var own = keyword.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            return length == own.length && Arrays.equals(chunk, 0, length, own, 0, length);
        }

        /** Whether an SVG element's name is this label's. */
        boolean isElement(String uri, String name) {
            return namespace.equals(uri) && element.equals(name);
        }
    }
}

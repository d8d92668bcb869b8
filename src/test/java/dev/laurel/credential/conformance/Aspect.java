package dev.laurel.credential.conformance;

import java.util.Optional;

/** What a case can be asked about, each scored by itself. */
enum Aspect {
    STRUCTURE("structure"),
    COVERAGE("coverage"),
    SIGNATURE("signature"),
    /** Whether the key is the issuer's. */
    KEY_BINDING("key_binding"),
    /** Whether the verification method is one at all. */
    KEY("key"),
    VALIDITY("validity"),
    STATUS("status"),
    /** Whether a published list is a good credential in all. */
    PASS("pass"),
    /** Whether what its source calls invalid does not pass. */
    REFUSAL("refusal");

    private final String text;

    Aspect(String text) {
        this.text = text;
    }

    /** As the cases name it. */
    String text() {
        return text;
    }

    static Optional<Aspect> of(String text) {
        for (var aspect : values()) {
            if (aspect.text.equals(text)) {
                return Optional.of(aspect);
            }
        }
        return Optional.empty();
    }
}

package dev.laurel.credential.fuzz;

import dev.laurel.credential.fuzz.subject.BakedPngs;
import dev.laurel.credential.fuzz.subject.BakedSvgs;
import dev.laurel.credential.fuzz.subject.CredentialJson;
import dev.laurel.credential.fuzz.subject.Dids;
import dev.laurel.credential.fuzz.subject.StatusLists;
import dev.laurel.credential.fuzz.subject.Tokens;
import java.util.Arrays;
import java.util.Optional;

/** What {@code ./laurel fuzz} fuzzes. */
public enum Target {
    JWT("jwt", Tokens.class),
    JSON("json", CredentialJson.class),
    PNG("png", BakedPngs.class),
    SVG("svg", BakedSvgs.class),
    STATUS("status", StatusLists.class),
    DID("did", Dids.class);

    private final String word;
    private final Class<? extends Subject> subject;

    Target(String word, Class<? extends Subject> subject) {
        this.word = word;
        this.subject = subject;
    }

    /** Its name on the command line. */
    public String word() {
        return word;
    }

    /** What is fuzzed. */
    public Class<? extends Subject> subject() {
        return subject;
    }

    /** One to read with. */
    Subject make() throws ReflectiveOperationException {
        return subject.getConstructor().newInstance();
    }

    /** The target of a name, if there is one. */
    static Optional<Target> named(String word) {
        return Arrays.stream(values())
                .filter(target -> target.word.equals(word))
                .findFirst();
    }
}

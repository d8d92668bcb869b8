package dev.laurel.gig.wording;

import java.util.Locale;

/** What words may ask about a person that no gig should be given by. */
public enum Trait {
    NATIVE_SPEAKER("Asks where somebody comes from. Ask for the level of the language instead, such as C2."),
    AGE("Asks for an age, or hints at one. Ask for the skills that the work needs."),
    GENDER("Speaks of one gender. Name the work, not who does it."),
    ORIGIN("Asks for a nationality or an origin. If the law asks for a right to work, say that."),
    FAMILY("Asks about somebody's family. Say when and where the work is to be done."),
    BELIEF("Asks for a belief. Say what the work needs."),
    HEALTH("Asks about health or a disability. Say what has to be done, and let people say how they do it."),
    LOOKS("Asks how somebody looks. Say what the work needs.");

    private final String message;

    Trait(String message) {
        this.message = message;
    }

    /** The trait with a code. */
    public static Trait of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What a client is told. */
    String message() {
        return message;
    }

    /** Stable snake_case. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

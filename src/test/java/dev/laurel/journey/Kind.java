package dev.laurel.journey;

import java.util.Set;

/** The kinds of thing that are written. */
enum Kind {
    GIG("/v1/gigs", Set.of("updatedAt", "version"), Set.of()),
    PROFILE("/v1/freelancers", Set.of("updatedAt", "version"), Set.of()),
    IDENTITY("/identities", Set.of("version", "provedAt", "provedHow", "provedBy"), Set.of()),
    LICENCE("/licences", Set.of("version"), Set.of()),
    /** A credential is judged again by itself, which gives it a new report and a new version. */
    CREDENTIAL("/credentials", Set.of(), Set.of("report", "recheckAt", "verifiedAt", "version")),
    /** What a demo issuer has signed; it cannot be read alone. */
    BADGE("", Set.of(), Set.of());

    private final String collection;

    @SuppressWarnings("ImmutableEnumChecker") // copied, never changed
    private final Set<String> follows;

    @SuppressWarnings("ImmutableEnumChecker") // copied, never changed
    private final Set<String> floats;

    Kind(String collection, Set<String> follows, Set<String> floats) {
        this.collection = collection;
        this.follows = follows;
        this.floats = floats;
    }

    /** Where it is made and listed: below its profile where it belongs to one. */
    String collection() {
        return collection;
    }

    /** Fields that the service sets when something about the thing is changed. */
    Set<String> follows() {
        return follows;
    }

    /** Fields that the service may change by itself at any time. */
    Set<String> floats() {
        return floats;
    }

    Call.As writer() {
        return this == GIG ? Call.As.CLIENT : Call.As.OPERATOR;
    }
}

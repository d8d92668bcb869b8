package dev.laurel.journey;

import com.fasterxml.jackson.databind.JsonNode;

/** Something that a writer asks for. */
sealed interface Write {
    /** Names the write in reports, and is the Idempotency-Key of a POST. */
    String mark();

    int writer();

    Call call();

    /**
     * A new thing.
     *
     * @param parent path of its profile; empty where it stands alone
     * @param stated what the request says, to be found again in the view
     */
    record Create(String mark, int writer, Kind kind, String parent, Call call, JsonNode stated) implements Write {}

    /**
     * A change of a thing by PATCH or by one of its verbs.
     *
     * @param stated the fields that it sets
     */
    record Change(String mark, int writer, String path, Call call, JsonNode stated) implements Write {}

    /** The end of a thing, and of all that belongs to it. */
    record Delete(String mark, int writer, String path, Call call) implements Write {}

    /**
     * A credential is taken back by its issuer.
     *
     * @param path of the credential
     */
    record Withdraw(String mark, int writer, String path, Call call) implements Write {}
}

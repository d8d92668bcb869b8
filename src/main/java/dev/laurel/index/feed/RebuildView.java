package dev.laurel.index.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An index that is, or was last, made aside while the other one answers.
 *
 * @param state how far it has come
 * @param reason why it is made
 * @param documents people and gigs that are in it, of the record as it was read; later changes are not counted
 * @param total as many as the other index held when this one was asked for
 * @param position in the change log that it has caught up to; absent before everything of the record is in
 * @param askedAt when it was asked for
 */
@Schema(name = "Rebuild", description = "An index that is, or was last, made aside while the other one answers.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildView(
        State state,
        Reason reason,
        long documents,
        long total,
        @Nullable Long position,
        Instant askedAt) {
    /** How far a rebuild has come. */
    public enum State {
        /** Begins within a moment. */
        ASKED,
        /** The record is read. */
        BUILDING,
        /** What has changed since is worked off. */
        CATCHING_UP,
        /** Follows the other index within a moment. */
        MADE,
        /** Answers come from it. */
        DONE,
        /** It was given up, and the other index stays. */
        FAILED
    }

    /** Why an index is made anew. */
    public enum Reason {
        /** An operator asked for it. */
        ASKED,
        /** Skills relate otherwise than when the other one was made. */
        SKILLS
    }
}

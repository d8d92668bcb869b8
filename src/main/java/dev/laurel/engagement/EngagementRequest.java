package dev.laurel.engagement;

import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Fields;
import dev.laurel.api.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an engagement begins with.
 *
 * @param freelancer whom a client invites; null where a person applies
 */
@Schema(name = "EngagementRequest", description = "An invitation by a client, or an application by a freelancer.")
record EngagementRequest(
        @Schema(examples = "gig_b2kq7cxm5vjz3n6yt4fdw2eaou") String gig,

        @Schema(description = "Whom a client invites; a freelancer applies for themselves and leaves it out") @Nullable
        String freelancer,

        @Schema(maxLength = MAX_MESSAGE) @Nullable String message) {
    /** Characters of a message: a page. */
    static final int MAX_MESSAGE = 2_000;

    private static final int MAX_ID = 40;

    static EngagementRequest of(Role role, Body body) {
        return body.read(in -> read(role, in));
    }

    private static @Nullable EngagementRequest read(Role role, Fields in) {
        in.readOnly("id", "title", "client", "state", "origin", "skills", "createdAt", "changedAt", "version");
        var gig = in.requiredText("gig", MAX_ID);
        String freelancer = null;
        if (role == Role.CLIENT) {
            freelancer = in.requiredText("freelancer", MAX_ID);
        } else {
            in.readOnly("freelancer");
        }
        var message = in.multilineText("message", MAX_MESSAGE);
        return gig == null ? null : new EngagementRequest(gig, freelancer, tidy(message));
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || Texts.isBlank(text) ? null : Texts.tidy(text);
    }
}

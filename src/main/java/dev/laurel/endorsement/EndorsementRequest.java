package dev.laurel.endorsement;

import dev.laurel.api.Body;
import dev.laurel.api.Fields;
import dev.laurel.api.Texts;
import dev.laurel.skill.Level;
import dev.laurel.taxonomy.Taxonomy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of somebody else.
 *
 * @param skill canonical id once it was read
 */
@Schema(name = "EndorsementRequest", description = "A skill that somebody else has, as far as you have seen.")
record EndorsementRequest(
        @Schema(description = "Id or name of a skill", examples = "Python")
        String skill,

        @Schema(defaultValue = "FOUNDATION") Level level,
        @Schema(maxLength = MAX_COMMENT) @Nullable String comment) {
    /** Characters of a comment: a paragraph. */
    static final int MAX_COMMENT = 500;

    /**
     * Reads one.
     *
     * @param tenant whose own names come first
     */
    static EndorsementRequest of(Taxonomy taxonomy, String tenant, Body body) {
        return body.read(in -> read(taxonomy, tenant, in));
    }

    private static @Nullable EndorsementRequest read(Taxonomy taxonomy, String tenant, Fields in) {
        in.readOnly("id", "endorser", "createdAt", "version");
        var given = in.required("skill");
        var skill = given == null ? null : taxonomy.read(tenant, given);
        var level = in.choice("level", Level.FOUNDATION);
        var comment = in.multilineText("comment", MAX_COMMENT);
        return skill == null ? null : new EndorsementRequest(skill.id().value(), level, tidy(comment));
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || Texts.isBlank(text) ? null : Texts.tidy(text);
    }
}

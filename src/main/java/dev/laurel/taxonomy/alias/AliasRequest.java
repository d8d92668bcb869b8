package dev.laurel.taxonomy.alias;

import dev.laurel.api.Body;
import dev.laurel.api.Fields;
import dev.laurel.api.Texts;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Resolution;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.taxonomy.text.Folding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed: that {@code tag} shall mean {@code skill}.
 *
 * @param tag has a letter or digit, and does not mean the skill already
 */
record AliasRequest(String tag, PublishedSkill skill) {
    /** Longest tag, in characters: more is a sentence. */
    static final int MAX_TAG = 100;

    /** As the contract shows it. */
    @Schema(name = "AliasRequest", description = "A word, and the skill (by id or name) that it shall mean.")
    record Form(@Schema(maxLength = MAX_TAG) String tag, String skill) {}

    static AliasRequest of(Body body, String tenant, Taxonomy taxonomy) {
        return body.read(in -> read(in, tenant, taxonomy));
    }

    private static @Nullable AliasRequest read(Fields in, String tenant, Taxonomy taxonomy) {
        in.readOnly("id", "state", "proposedBy", "proposedAt", "decidedAt");
        var tag = in.requiredText("tag", MAX_TAG);
        var named = in.required("skill");
        var skill = named == null ? null : taxonomy.read(tenant, named);
        if (tag == null || skill == null) {
            return null;
        }
        if (Folding.fold(tag).isEmpty()) {
            in.fault("tag", "no_word", "Must have a letter or a digit.");
        } else if (taxonomy.resolve(tenant, tag) instanceof Resolution.Known known
                && known.skill().equals(skill)) {
            in.fault("tag", "tag_known", "Means this skill already.");
        }
        return new AliasRequest(Texts.tidy(tag), skill);
    }
}

package dev.laurel.alert;

import dev.laurel.account.Role;
import dev.laurel.api.Body;
import dev.laurel.api.Fields;
import dev.laurel.api.Texts;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.Taxonomy;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alert as its account states it.
 *
 * @param gig of a client
 * @param skills of a freelancer or partner
 */
record AlertRequest(
        @Nullable String gig,
        List<SkillId> skills,
        int minPoints,
        @Nullable String name) {
    static final int MAX_NAME = 100;
    static final int MAX_SKILLS = 20;
    /** Points of the score 1. */
    static final int FULL = 65_536;

    private static final int MAX_ID = 40;

    /** The same as a body has it. */
    @Schema(name = "AlertRequest", description = "What to be told of.")
    record Form(
            @Schema(
                    description =
                            "A client's own open gig: people who newly qualify for it. Freelancers and partners leave"
                                    + " it out",
                    examples = "gig_b2kq7cxm5vjz3n6yt4fdw2eaou")
            @Nullable
            String gig,

            @Schema(
                    description =
                            "For freelancers and partners: gigs that ask for one of these skills only, by name or id",
                    maxItems = MAX_SKILLS,
                    examples = "[\"Power BI\"]")
            @Nullable
            List<String> skills,

            @Schema(
                    description = "Scores from this on only; of a partner there is none",
                    minimum = "0",
                    maximum = "1",
                    examples = "0.6")
            @Nullable
            Double minScore,

            @Schema(maxLength = MAX_NAME) @Nullable String name) {}

    AlertRequest {
        skills = List.copyOf(skills);
    }

    static AlertRequest read(Taxonomy taxonomy, String tenant, Role role, Body body) {
        return body.read(in -> read(taxonomy, tenant, role, in));
    }

    private static AlertRequest read(Taxonomy taxonomy, String tenant, Role role, Fields in) {
        in.readOnly("id", "kind", "freelancer", "told", "known", "createdAt");
        boolean isClient = role == Role.CLIENT;
        String gig = null;
        var skills = List.<SkillId>of();
        if (isClient) {
            gig = in.requiredText("gig", MAX_ID);
            refuse(in, "skills", "A client's alert goes by its gig.");
        } else {
            refuse(in, "gig", "Only a client's alert names a gig.");
            skills = in.list("skills", MAX_SKILLS, value -> {
                var skill = taxonomy.read(tenant, value);
                return skill == null ? null : skill.id();
            });
        }
        int points = 0;
        if (role == Role.PARTNER) {
            refuse(in, "minScore", "Nobody is scored for a partner.");
        } else {
            points = minPoints(in);
        }
        var name = in.text("name", MAX_NAME);
        return new AlertRequest(
                gig,
                skills.stream().distinct().toList(),
                points,
                name == null || Texts.isBlank(name) ? null : Texts.tidy(name));
    }

    private static void refuse(Fields in, String field, String why) {
        if (in.field(field) != null) {
            in.fault(field, "not_allowed", why);
        }
    }

    /** The least points whose score is not below. */
    private static int minPoints(Fields in) {
        var value = in.field("minScore");
        if (value == null) {
            return 0;
        }
        double score = value.json().isNumber() ? value.json().doubleValue() : -1;
        if (score < 0 || score > 1) {
            value.fault(value.json().isNumber() ? "out_of_range" : "wrong_type", "Must be a number from 0 to 1.");
            return 0;
        }
        return (int) Math.ceil(score * FULL);
    }
}

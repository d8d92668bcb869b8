package dev.laurel.widget;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.freelancer.PublicCard;
import dev.laurel.match.Tier;
import dev.laurel.ranking.PublicRanking;
import dev.laurel.skill.Level;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.SkillForm;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person as everybody may see them (api.md, "Who sees whom").
 *
 * @param id pseudonym that differs from key to key
 * @param tier as the gig's client sees it
 * @param skills verified by credentials that the person shows to everybody, at most {@value #MAX_SKILLS}
 */
@Schema(
        name = "PublicPerson",
        description =
                "A person as everybody may see them. The id is a pseudonym, another one for each publishable key.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PublicPerson(
        @Schema(examples = "psn_b2kq7cxm5vjz3n6yt4fdw2eaou") String id,
        @Nullable String displayName,
        @Nullable String headline,
        @Nullable String country,
        Tier tier,
        List<VerifiedSkill> skills) {
    /** Most skills of one person that are shown: some lines of a card. */
    static final int MAX_SKILLS = 20;

    /**
     * A verified skill.
     *
     * @param issuer name of who vouches for it
     * @param issuedIn month, UTC, as 2026-03
     */
    @Schema(
            name = "VerifiedSkill",
            description = "A skill that a credential proves which its holder shows to everybody.")
    public record VerifiedSkill(
            SkillForm skill,
            Level level,
            @Schema(examples = "Meridian Institute") String issuer,
            @Schema(examples = "2026-03") String issuedIn) {
        static VerifiedSkill of(PublicCard.PublicSkill proof, Taxonomy taxonomy) {
            return new VerifiedSkill(
                    Skills.named(proof.skill(), taxonomy),
                    proof.level(),
                    proof.issuer(),
                    proof.issuedIn().toString());
        }
    }

    static PublicPerson of(PublicRanking.Place place, String pseudonym, Taxonomy taxonomy) {
        var card = place.card();
        return new PublicPerson(
                pseudonym,
                card.displayName(),
                card.headline(),
                card.country(),
                place.tier(),
                card.skills().stream()
                        .limit(MAX_SKILLS)
                        .map(proof -> VerifiedSkill.of(proof, taxonomy))
                        .toList());
    }
}

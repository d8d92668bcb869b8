package dev.laurel.ranking;

import dev.laurel.match.Explanation.BestClaim;
import dev.laurel.match.Explanation.OfRequirement;
import dev.laurel.match.Explanation.Proof;
import dev.laurel.match.Fulfilment;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.ask.Importance;
import dev.laurel.terms.SkillForm;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one requirement gives.
 *
 * @param requirement its place in the gig, from 0
 * @param weight of 256
 * @param skill the accepted one with the largest phi, then the smallest id
 * @param metBy the one that passed the tier's test; null where none did
 * @param strength P of {@code skill}
 * @param points weight times phi
 * @param claimed weight times the best claim's phi
 * @param path that P took; null where P is 0
 */
@Schema(
        name = "RequirementPart",
        description = "What one requirement gives, and by which evidence. With explanation=SUMMARY it has requirement,"
                + " importance, weight, skill, status, gap, phi, points and claimed alone.")
public record RequirementPart(
        int requirement,
        Importance importance,
        int weight,
        Level level,
        SkillForm skill,
        @Nullable SkillForm metBy,

        @Schema(enumeration = {"MET", "PARTIAL", "UNPROVEN", "MISSING"})
        String status,

        @Nullable GapView gap,
        double strength,
        int phi,
        int points,
        int claimed,
        @Nullable ClaimPart bestClaim,
        @Nullable PathPart path,
        List<GroupPart> groups) {
    /** What would meet the requirement. */
    @Schema(name = "Gap", description = "What is missing.")
    public record GapView(Level level, Fulfilment.Need need) {
        static GapView of(Fulfilment.Gap gap) {
            return new GapView(gap.level(), gap.need());
        }
    }

    /** The one piece that counts most if nothing were verified. */
    @Schema(name = "BestClaim", description = "The one piece that would count most if nothing were verified.")
    public record ClaimPart(String id, EvidenceKind kind, double u, int phi) {
        static ClaimPart of(BestClaim claim) {
            return new ClaimPart(claim.id(), claim.kind(), claim.u(), claim.phi());
        }
    }

    /** The two factors of the path that P took. */
    @Schema(name = "Path", description = "The two factors of the path that the proof took.")
    public record PathPart(double near, double level) {
        static PathPart of(Proof proof) {
            return new PathPart(proof.near(), proof.level());
        }
    }

    /** @param detail groups are most of the work, so a {@link Detail#SUMMARY}, which does not show them, has none */
    static RequirementPart of(OfRequirement part, Labels labels, Detail detail) {
        var asked = part.requirement();
        var claim = part.bestClaim();
        var proof = part.proof();
        return new RequirementPart(
                part.index(),
                asked.importance(),
                part.weight(),
                asked.level(),
                labels.of(part.skill()),
                metBy(part.fulfilment(), labels),
                part.fulfilment().status(),
                gap(part.fulfilment()),
                part.strength(),
                part.phi(),
                part.points(),
                part.claimed(),
                claim == null ? null : ClaimPart.of(claim),
                proof == null ? null : PathPart.of(proof),
                proof == null || detail == Detail.SUMMARY ? List.of() : groups(proof, labels));
    }

    private static List<GroupPart> groups(Proof proof, Labels labels) {
        var groups = new ArrayList<GroupPart>(proof.groups().size());
        for (var group : proof.groups()) {
            groups.add(GroupPart.of(group, labels));
        }
        return groups;
    }

    private static @Nullable SkillForm metBy(Fulfilment fulfilment, Labels labels) {
        return fulfilment instanceof Fulfilment.Met met ? labels.of(met.by()) : null;
    }

    private static @Nullable GapView gap(Fulfilment fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.Met met -> null;
            case Fulfilment.Partial partial -> GapView.of(partial.gap());
            case Fulfilment.Unproven unproven -> GapView.of(unproven.gap());
            case Fulfilment.Missing missing -> GapView.of(missing.gap());
        };
    }
}

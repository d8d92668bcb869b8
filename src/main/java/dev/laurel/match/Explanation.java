package dev.laurel.match;

import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a person has this score: the parts add up to its points and claimed points exactly (api.md, "A match").
 *
 * @param requirements by their place in the gig
 * @param qualifications by their place in the gig
 */
public record Explanation(Score score, List<OfRequirement> requirements, List<OfQualification> qualifications) {
    public Explanation {
        requirements = List.copyOf(requirements);
        qualifications = List.copyOf(qualifications);
    }

    /**
     * One requirement's part.
     *
     * @param index place in the gig, from 0
     * @param weight of 256
     * @param skill the accepted one with the largest phi, then the smallest id
     * @param fulfilment of the requirement by any of its skills
     * @param strength P of {@code skill} at the requirement's level
     * @param phi of {@code strength}
     * @param points {@code weight * phi}
     * @param claimed {@code weight} times the phi of U
     * @param bestClaim the one piece that U took; null when there is none
     * @param proof the path that P took; null when P is 0
     */
    public record OfRequirement(
            int index,
            Requirement requirement,
            int weight,
            SkillId skill,
            Fulfilment fulfilment,
            double strength,
            int phi,
            int points,
            int claimed,
            @Nullable BestClaim bestClaim,
            @Nullable Proof proof) {}

    /**
     * One qualification's part.
     *
     * @param index place in the gig, from 0
     * @param weight of 256; 0 when mandatory
     * @param phi 256 when met, else 0
     * @param points {@code weight * phi}
     * @param evidence ids of what meets it: for a credential one, for a licence one a jurisdiction at most; empty when
     *     not met
     */
    public record OfQualification(
            int index, Qualification qualification, int weight, int phi, int points, List<String> evidence) {
        public OfQualification {
            evidence = List.copyOf(evidence);
        }

        /** Whether it is MET; else it is MISSING. */
        public boolean isMet() {
            return !evidence.isEmpty();
        }
    }

    /**
     * The one piece that counts most if nothing were verified; of equal ones the one with the smallest id.
     *
     * @param id of the piece
     * @param u U in full: what a piece of this kind counts, times its near and level factors
     * @param phi of {@code u}
     */
    public record BestClaim(String id, EvidenceKind kind, double u, int phi) {}

    /**
     * The path that P took.
     *
     * @param near n, 0..1
     * @param level k, 0..1
     * @param groups every group on the path, by key
     */
    public record Proof(double near, double level, List<Group> groups) {
        public Proof {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Evidence that counts once, by its best piece on the path.
     *
     * @param key of the group
     * @param best of equal pieces the nearest, then the highest, then the one with the smallest id
     */
    public record Group(String key, Counted best) {}

    /**
     * A piece that counted.
     *
     * @param q product of the four factors
     * @param near its own factor, at least the path's; 0..1
     * @param level its own factor, at least the path's; 0..1
     */
    public record Counted(Evidence evidence, double q, Factors factors, double near, double level) {}
}

package dev.laurel.index.lucene;

import dev.laurel.skill.SkillId;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** All different claims of one segment, numbered as the segment numbers them. */
final class ClaimTable {
    /** Into how many parts skills fall, a power of two: of a hundred nearly each is alone in its part. */
    static final int PARTS = 1 << 14;

    private static final int GRADES = (1 << Short.SIZE) - 1;
    private static final int SPREAD = 0x9E37_79B9;

    private final SkillId[] skills;
    /** By claim: the part of its skill, and behind it the grades. */
    private final int[] claims;

    private ClaimTable(SkillId[] skills, int[] claims) {
        this.skills = skills;
        this.claims = claims;
    }

    static ClaimTable of(LeafReader segment) throws IOException {
        var values = DocValues.getSortedSet(segment, Form.CLAIMS);
        var skills = new SkillId[(int) values.getValueCount()];
        var claims = new int[skills.length];
        var terms = values.termsEnum();
        for (int i = 0; i < skills.length; i++) {
            var claim = KeptClaims.claim(terms.next());
            // Those of one skill stand next to each other.
            boolean isSame = i > 0 && skills[i - 1].equals(claim.skill());
            skills[i] = isSame ? skills[i - 1] : claim.skill();
            claims[i] = part(skills[i]) << Short.SIZE | claim.grades();
        }
        return new ClaimTable(skills, claims);
    }

    /** The part that a skill falls into, the same in all segments: below {@link #PARTS}. */
    static int part(SkillId skill) {
        return (skill.hashCode() * SPREAD) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PARTS));
    }

    /** What {@link #partOf} and {@link #gradesOf} are told from. */
    int at(int claim) {
        return claims[claim];
    }

    /** The part of the claim's skill. */
    static int partOf(int at) {
        return at >>> Short.SIZE;
    }

    /** The claim's grades. */
    static int gradesOf(int at) {
        return at & GRADES;
    }

    /** The skill that a claim names. */
    SkillId skill(int claim) {
        return skills[claim];
    }
}

package dev.laurel.index.lucene;

import dev.laurel.skill.SkillId;
import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** All different claims of one segment, numbered as the segment numbers them. */
final class ClaimTable {
    private final SkillId[] skills;
    private final short[] grades;

    private ClaimTable(SkillId[] skills, short[] grades) {
        this.skills = skills;
        this.grades = grades;
    }

    static ClaimTable of(LeafReader segment) throws IOException {
        var values = DocValues.getSortedSet(segment, Form.CLAIMS);
        var skills = new SkillId[(int) values.getValueCount()];
        var grades = new short[skills.length];
        var terms = values.termsEnum();
        for (int i = 0; i < skills.length; i++) {
            var claim = KeptClaims.claim(terms.next());
            // Those of one skill stand next to each other.
            boolean isSame = i > 0 && skills[i - 1].equals(claim.skill());
            skills[i] = isSame ? skills[i - 1] : claim.skill();
            grades[i] = (short) claim.grades();
        }
        return new ClaimTable(skills, grades);
    }

    /** The skill that a claim names. */
    SkillId skill(int claim) {
        return skills[claim];
    }

    /** The claim's grades. */
    int grades(int claim) {
        return grades[claim];
    }
}

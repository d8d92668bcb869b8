package dev.laurel.index.lucene;

import dev.laurel.skill.SkillId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;

/** All different claims of one segment, numbered as the segment numbers them, and the skills that they name. */
final class ClaimTable {
    private final int[] skills;
    private final short[] grades;
    private final Map<SkillId, Integer> numbers;

    private ClaimTable(int[] skills, short[] grades, Map<SkillId, Integer> numbers) {
        this.skills = skills;
        this.grades = grades;
        this.numbers = numbers;
    }

    static ClaimTable of(LeafReader segment) throws IOException {
        var values = DocValues.getSortedSet(segment, Form.CLAIMS);
        var skills = new int[(int) values.getValueCount()];
        var grades = new short[skills.length];
        var numbers = new HashMap<SkillId, Integer>();
        var terms = values.termsEnum();
        for (int i = 0; i < skills.length; i++) {
            var claim = KeptClaims.claim(terms.next());
            skills[i] = numbers.computeIfAbsent(claim.skill(), unseen -> numbers.size());
            grades[i] = (short) claim.grades();
        }
        return new ClaimTable(skills, grades, numbers);
    }

    /** Skills that anybody claims here. */
    int skills() {
        return numbers.size();
    }

    /** Number of a skill, from 0; -1 where nobody claims it here. */
    int number(SkillId skill) {
        return numbers.getOrDefault(skill, -1);
    }

    /** Number of the skill that a claim names. */
    int skill(int claim) {
        return skills[claim];
    }

    /** The claim's grades. */
    int grades(int claim) {
        return grades[claim];
    }
}

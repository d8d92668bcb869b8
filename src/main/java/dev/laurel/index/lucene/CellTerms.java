package dev.laurel.index.lucene;

import dev.laurel.match.Cells;
import dev.laurel.skill.SkillId;

/** Makes terms of a person's proof. */
final class CellTerms implements Cells.SkillVisitor {
    private final KeyRing.ByNumber keys;
    private final Terms proof;

    /** @param proof that they are added to */
    CellTerms(KeyRing.ByNumber keys, Terms proof) {
        this.keys = keys;
        this.proof = proof;
    }

    @Override
    public void skill(SkillId skill, int number, int[] levels) {
        int first = keys.cells(number, skill);
        for (int level = 0; level < levels.length; level++) {
            int phi = Cells.phi(levels[level]);
            if (phi > 0) {
                int strength = Strength.ofPerson(phi, Cells.isProven(levels[level]));
                keys.addProof(first, skill, level, strength, proof);
            }
        }
    }
}

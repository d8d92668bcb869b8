package dev.laurel.index.lucene;

import dev.laurel.match.Cells;
import dev.laurel.skill.SkillId;

/** Makes terms of a person's proof. */
final class CellTerms implements Cells.ProofVisitor {
    private final KeyRing.ByNumber keys;
    private final Terms proof = new Terms();

    CellTerms(KeyRing.ByNumber keys) {
        this.keys = keys;
    }

    @Override
    public void skill(SkillId skill, int number, int[] levels) {
        var terms = keys.skill(number, skill);
        for (int level = 0; level < levels.length; level++) {
            int phi = Cells.phi(levels[level]);
            if (phi > 0) {
                proof.add(terms.cell(level), Strength.ofPerson(phi, Cells.isProven(levels[level])));
            }
        }
    }

    /** Of what is proven. */
    Terms proof() {
        return proof;
    }
}

package dev.laurel.index.lucene;

import dev.laurel.match.Cells;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import org.jspecify.annotations.Nullable;

/** Makes terms of a person's proof. The levels of a skill come one after the other, so its terms are looked up once. */
final class CellTerms implements Cells.Visitor {
    private final KeyRing.OfTenant keys;
    private final Terms proof = new Terms();
    private @Nullable SkillId last;
    private KeyRing.@Nullable OfSkill ofLast;

    CellTerms(KeyRing.OfTenant keys) {
        this.keys = keys;
    }

    @Override
    public void cell(SkillId skill, Level level, int phi, boolean proven, int claimed) {
        if (phi > 0) {
            proof.add(of(skill).cell(level), Strength.ofPerson(phi, proven));
        }
    }

    private KeyRing.OfSkill of(SkillId skill) {
        var known = ofLast;
        if (known != null && skill.equals(last)) {
            return known;
        }
        var fresh = keys.skill(skill);
        last = skill;
        ofLast = fresh;
        return fresh;
    }

    /** Of what is proven. */
    Terms proof() {
        return proof;
    }
}

package dev.laurel.match;

import dev.laurel.skill.SkillId;

/** What {@link NamedClaim}s of one skill count for one requirement. */
public final class ClaimedBy {
    private final SkillId skill;
    private final int[] phis;
    private final int most;

    ClaimedBy(SkillId skill, int[] phis, int most) {
        this.skill = skill;
        this.phis = phis;
        this.most = most;
    }

    /** That claims name. */
    public SkillId skill() {
        return skill;
    }

    /** By {@link NamedClaim#grades}, phi(U), 0..256; entry 0 is 0. A table of the policy: not to be changed. */
    public int[] phis() {
        return phis;
    }

    /** The largest phi that any claim of the skill counts, above 0. */
    public int most() {
        return most;
    }
}

package dev.laurel.freelancer;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;

/** A {@link Claim} as a row holds it. */
record StoredClaim(String id, String skill, Level level, String since) {
    static StoredClaim of(Claim claim) {
        return new StoredClaim(
                claim.id(), claim.skill().value(), claim.level(), claim.since().toString());
    }

    Claim claim() {
        return new Claim(id, new SkillId(skill), level, Stored.day(since));
    }
}

package dev.laurel.freelancer;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import java.io.IOException;

/** A {@link Claim} as a row holds it. */
record StoredClaim(String id, String skill, Level level, String since) {
    /** Writes the fields of one claim, which this record is read from. */
    static void write(JsonGenerator json, Claim claim) throws IOException {
        json.writeStringField("id", claim.id());
        json.writeStringField("skill", claim.skill().value());
        json.writeStringField("level", claim.level().name());
        json.writeStringField("since", claim.since().toString());
    }

    Claim claim() {
        return new Claim(id, new SkillId(skill), level, Stored.day(since));
    }
}

package dev.laurel.endorsement;

import dev.laurel.account.Account;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One endorsement.
 *
 * @param id {@code end_…}
 * @param endorser who said it
 * @param version counts changes; its entity tag
 */
public record Endorsement(
        String id,
        SkillId skill,
        Level level,
        @Nullable String comment,
        Account endorser,
        Instant createdAt,
        long version) {}

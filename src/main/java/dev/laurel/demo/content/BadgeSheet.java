package dev.laurel.demo.content;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A credential that a person of the demo hands in.
 *
 * @param badge {@code issuer/achievement}
 * @param agoDays days from its issue to the day of seeding
 * @param lastsDays days it is valid; null when it does not expire
 * @param flaw what is wrong with it
 * @param unsigned label of the skill that was added outside the signature; only with {@link Flaw#UNSIGNED_SKILL}
 */
public record BadgeSheet(
        String badge,
        int agoDays,
        @Nullable Integer lastsDays,
        Flaw flaw,
        @Nullable String unsigned) {
    public BadgeSheet {
        flaw = Objects.requireNonNullElse(flaw, Flaw.NONE);
        if ((flaw == Flaw.UNSIGNED_SKILL) != (unsigned != null)) {
            throw new IllegalArgumentException("unsigned goes with UNSIGNED_SKILL: " + badge);
        }
        if (flaw == Flaw.EXPIRED && (lastsDays == null || lastsDays >= agoDays)) {
            throw new IllegalArgumentException("not expired on the day of seeding: " + badge);
        }
        if (flaw != Flaw.EXPIRED && lastsDays != null) {
            throw new IllegalArgumentException("would expire while the demo is kept: " + badge);
        }
    }

    /** A sound one that does not expire. */
    public static BadgeSheet sound(String badge, int agoDays) {
        return new BadgeSheet(badge, agoDays, null, Flaw.NONE, null);
    }

    /** Key of the issuer. */
    public String issuer() {
        return badge.substring(0, badge.indexOf('/'));
    }

    /** Key of the achievement. */
    public String achievement() {
        return badge.substring(badge.indexOf('/') + 1);
    }
}

package dev.laurel.web.badge;

import dev.laurel.credential.held.HeldCredential;
import dev.laurel.skill.Level;
import dev.laurel.skill.Trust;
import java.util.List;

/**
 * What a credential says about one skill.
 *
 * @param trust in the issuer for the skill's area
 * @param verified whether it counts as proof now
 */
public record Proof(String label, Level level, Trust trust, boolean verified) {
    /** Everything that one says. */
    public static List<Proof> of(HeldCredential held) {
        return held.proves().stream()
                .map(said -> new Proof(
                        said.label(), Level.valueOf(said.level()), Trust.valueOf(said.trust()), said.verified()))
                .toList();
    }
}

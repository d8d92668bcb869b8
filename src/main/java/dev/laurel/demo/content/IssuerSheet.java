package dev.laurel.demo.content;

import dev.laurel.skill.Trust;
import java.util.List;
import java.util.Map;

/**
 * A demo issuer.
 *
 * @param key its name in paths and sheets
 * @param did {@code did:web:…} under a domain that nobody can own
 * @param listed whether the operator has entered it in the registry at all
 * @param form how it signs
 * @param about one line for people
 * @param trust by skill area, or {@code *}
 */
public record IssuerSheet(
        String key,
        String name,
        String did,
        boolean listed,
        Form form,
        String about,
        Map<String, Trust> trust,
        List<AchievementSheet> achievements) {
    /** The two forms of credential that the demo's issuers sign. */
    public enum Form {
        JWT,
        JSON_LD
    }

    private static final String METHOD = "did:web:";

    /** Where its documents live. */
    public String origin() {
        return "https://" + did.substring(METHOD.length());
    }

    /** One of its achievements. @throws IllegalArgumentException where there is none */
    public AchievementSheet achievement(String name) {
        return achievements.stream()
                .filter(sheet -> sheet.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such achievement: " + name));
    }

    /** Identifier of one of its achievements. */
    public String achievementId(String achievement) {
        return origin() + "/achievements/" + achievement;
    }
}

package dev.laurel.demo.issuing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.status.StatusListText;
import dev.laurel.demo.content.AchievementSheet;
import dev.laurel.demo.content.IssuerSheet;
import dev.laurel.taxonomy.PublishedSkill;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes Open Badges 3.0 credentials, unsigned. */
final class BadgeText {
    private static final String CREDENTIALS = "https://www.w3.org/ns/credentials/v2";
    private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final String ESCO = "esco:";
    private static final String ESCO_URL = "http://data.europa.eu/esco/skill/";

    private BadgeText() {}

    /**
     * A badge.
     *
     * @param id its identifier
     * @param recipient mail address; only its salted hash is written
     * @param until first instant after its validity; null when it does not expire
     * @param place its index in both of the issuer's status lists
     */
    static ObjectNode credential(
            String id,
            IssuerSheet issuer,
            AchievementSheet achievement,
            List<PublishedSkill> skills,
            String recipient,
            Instant from,
            @Nullable Instant until,
            int place) {
        var badge = JsonNodeFactory.instance.objectNode();
        badge.putArray("@context").add(CREDENTIALS).add(OPEN_BADGES);
        badge.put("id", id);
        badge.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        badge.put("name", achievement.name());
        badge.set("issuer", profile(issuer));
        badge.put("validFrom", from.toString());
        if (until != null) {
            badge.put("validUntil", until.toString());
        }
        badge.set("credentialSubject", subject(id, issuer, achievement, skills, recipient));
        badge.putArray("credentialStatus")
                .add(entry(Withdrawal.REVOCATION, issuer, place))
                .add(entry(Withdrawal.SUSPENSION, issuer, place));
        return badge;
    }

    private static ObjectNode entry(Withdrawal list, IssuerSheet issuer, int place) {
        return StatusListText.entry(list.url(issuer), list.purpose(), place);
    }

    private static ObjectNode profile(IssuerSheet issuer) {
        var profile = JsonNodeFactory.instance.objectNode();
        profile.put("id", issuer.did());
        profile.putArray("type").add("Profile");
        return profile.put("name", issuer.name()).put("url", issuer.origin()).put("description", issuer.about());
    }

    private static ObjectNode subject(
            String salt, IssuerSheet issuer, AchievementSheet achievement, List<PublishedSkill> skills, String mail) {
        var subject = JsonNodeFactory.instance.objectNode();
        subject.putArray("type").add("AchievementSubject");
        subject.putArray("identifier")
                .addObject()
                .put("type", "IdentityObject")
                .put("identityHash", hash(mail, salt))
                .put("identityType", "emailAddress")
                .put("hashed", true)
                .put("salt", salt);
        subject.set("achievement", achievement(issuer, achievement, skills));
        return subject;
    }

    private static ObjectNode achievement(IssuerSheet issuer, AchievementSheet sheet, List<PublishedSkill> skills) {
        var achievement = JsonNodeFactory.instance.objectNode();
        achievement.put("id", issuer.achievementId(sheet.key()));
        achievement.putArray("type").add("Achievement");
        achievement.put("achievementType", sheet.type());
        achievement.put("name", sheet.name());
        achievement.put("description", sheet.name() + ", by " + issuer.name() + ".");
        achievement
                .putObject("criteria")
                .put("narrative", sheet.assessed() ? "An examination was passed." : "All parts were completed.");
        var alignments = achievement.putArray("alignment");
        skills.forEach(skill -> alignments.add(alignment(skill)));
        return achievement;
    }

    /** ESCO's own address where it has the skill, so that others than Laurel can follow it too. */
    private static ObjectNode alignment(PublishedSkill skill) {
        var esco =
                skill.ids().stream().filter(id -> id.value().startsWith(ESCO)).findFirst();
        var alignment = JsonNodeFactory.instance.objectNode();
        alignment.putArray("type").add("Alignment");
        alignment.put("targetName", skill.label());
        alignment.put(
                "targetUrl",
                esco.map(id -> ESCO_URL + id.value().substring(ESCO.length()))
                        .orElse("https://skills.example/" + skill.id().value()));
        return alignment.put("targetCode", skill.id().value());
    }

    private static String hash(String mail, String salt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((mail + salt).getBytes(StandardCharsets.UTF_8));
            return "sha256$" + HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}

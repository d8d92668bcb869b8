package dev.laurel.demo.issuing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.Json;
import dev.laurel.api.ProblemException;
import dev.laurel.credential.intake.Baker;
import dev.laurel.credential.proof.Signer;
import dev.laurel.demo.content.AchievementSheet;
import dev.laurel.demo.content.IssuerSheet;
import dev.laurel.demo.issuing.BadgeOrder.Standing;
import dev.laurel.skill.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Badges to try: one for each way in which verification may end, made out to the demo's freelancer. Signed once, like
 * anybody's; what a holder could do to a badge is done to the signed text.
 */
@ApplicationScoped
public class SampleBadges {
    private static final String KEYWORD = "openbadgecredential";
    /** How long ago they were issued. */
    private static final Duration AGE = Duration.ofDays(120);
    /** How long the expired one lasted. */
    private static final Duration LIFE = Duration.ofDays(90);

    /** An issuer whose documents nobody has: nothing answers under its name. */
    private static final IssuerSheet SLOW = new IssuerSheet(
            "slow-river",
            "Slow River University",
            "did:web:slow-river-university.example",
            false,
            IssuerSheet.Form.JSON_LD,
            "A university whose server does not answer.",
            Map.of(),
            List.of(new AchievementSheet(
                    "river-studies", "River Studies", "Certification", true, Map.of("SQL", Level.INTERMEDIATE))));

    private final Desks desks;
    private final BadgeBook book;
    private final Map<Sample, Map<IssuerSheet.Form, String>> texts = new ConcurrentHashMap<>();

    SampleBadges(Desks desks, BadgeBook book) {
        this.desks = desks;
        this.book = book;
    }

    /**
     * Has them signed, those that were not; before the issuers publish their lists.
     *
     * @param recipient mail address that is proved on the freelancer's account
     * @param day when the demo was seeded
     */
    public void sign(String recipient, Instant day) {
        for (var sample : Sample.values()) {
            var signed = new EnumMap<IssuerSheet.Form, String>(IssuerSheet.Form.class);
            for (var form : IssuerSheet.Form.values()) {
                var order = order(sample, form, recipient, day.minus(AGE));
                var text = book.sign(desk(sample), List.of(order)).getFirst().handedIn();
                signed.put(form, handled(sample, text));
            }
            texts.put(sample, signed);
        }
    }

    /** All of them; none before they are signed. */
    List<SampleBadge> all() {
        return Arrays.stream(Sample.values())
                .filter(texts::containsKey)
                .map(SampleBadge::of)
                .toList();
    }

    /** A sample's file. @throws ProblemException NOT_FOUND */
    byte[] file(Sample sample, SampleFile file) {
        var signed = texts.get(sample);
        if (signed == null || !sample.comesAs(file)) {
            throw ProblemException.notFound();
        }
        var text = signed.getOrDefault(file.form(), "");
        return file == SampleFile.PNG
                ? Baker.png(BadgePicture.png(), KEYWORD, text)
                : text.getBytes(StandardCharsets.UTF_8);
    }

    private Desk desk(Sample sample) {
        return sample.issuer().equals(SLOW.key()) ? nobodys() : desks.get(sample.issuer());
    }

    /** Its key is lost at once: nobody could read it anyway. */
    private static Desk nobodys() {
        try {
            var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new Desk(SLOW, Signer.of(keys, SLOW.did() + "#key-1"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    private static BadgeOrder order(Sample sample, IssuerSheet.Form form, String recipient, Instant issued) {
        var standing = switch (sample) {
            case REVOKED -> Standing.REVOKED;
            case SUSPENDED -> Standing.SUSPENDED;
            default -> Standing.GOOD;
        };
        return new BadgeOrder(
                id(sample, form),
                sample.achievement(),
                sample == Sample.SOMEONE_ELSES ? "somebody-but-" + recipient : recipient,
                issued,
                sample == Sample.EXPIRED ? issued.plus(LIFE) : null,
                standing,
                form);
    }

    /** Always the same for the same sample, so that nothing is signed twice. */
    private static String id(Sample sample, IssuerSheet.Form form) {
        return UUID.nameUUIDFromBytes(("sample " + sample + " " + form).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String handled(Sample sample, String text) {
        return switch (sample) {
            case ALTERED -> renamed(text);
            case UNSIGNED_SKILL -> text.startsWith("{") ? withSkill(text) : text;
            default -> text;
        };
    }

    private static String renamed(String text) {
        if (text.startsWith("{")) {
            var badge = object(text.getBytes(StandardCharsets.UTF_8));
            rename(badge);
            return badge.toString();
        }
        var parts = text.split("\\.", -1);
        var payload = object(Base64.getUrlDecoder().decode(parts[1]));
        rename(payload);
        return parts[0] + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(payload.toString().getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
    }

    /** In a field that no context defines, so that the signature holds. */
    private static String withSkill(String text) {
        var badge = object(text.getBytes(StandardCharsets.UTF_8));
        badge.withObject("/credentialSubject/achievement")
                .putArray("furtherSkills")
                .add("SQL");
        return badge.toString();
    }

    private static void rename(ObjectNode badge) {
        badge.withObject("/credentialSubject/achievement").put("name", "Content Strategy, with honours");
    }

    private static ObjectNode object(byte[] json) {
        return (ObjectNode) Json.parse(json);
    }
}

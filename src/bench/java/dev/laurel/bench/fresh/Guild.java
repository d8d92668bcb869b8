package dev.laurel.bench.fresh;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.bench.program.Api;
import dev.laurel.bench.program.Call;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.key.Digests;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.status.Bitstring;
import dev.laurel.credential.status.StatusListText;
import dev.laurel.skill.SkillId;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An issuer that is its key, registered and trusted, whose status list the operator puts into the document store: the
 * only way in which a program that reads from public addresses alone can hear of it here.
 */
public final class Guild {
    private static final String ORIGIN = "https://guild.example";
    private static final String LIST = ORIGIN + "/status/1";
    private static final String LIST_TYPE = "application/vc";
    private static final String TOKEN_TYPE = "application/vc+jwt";
    private static final Duration TTL = Duration.ofMinutes(10);
    /** Of the badges that a market begins with. */
    static final Duration AGE = Duration.ofDays(100);

    private final Api operator;
    private final Signer signer;
    private final Instant issued;
    private Bitstring bits = Bitstring.zeros(Bitstring.MIN_BITS);
    private int badges;

    private Guild(Api operator, Signer signer, Instant issued) {
        this.operator = operator;
        this.signer = signer;
        this.issued = issued;
    }

    /**
     * A new one, entered into the registry.
     *
     * @param age of its badges
     */
    public static Guild register(Api operator, Instant now, Duration age) throws IOException, InterruptedException {
        var guild = new Guild(operator, signer(), now.minus(age));
        var row = JsonNodeFactory.instance.objectNode().put("name", "Guild of the benchmark");
        row.putArray("identifiers").add(guild.signer.controller());
        row.putArray("trust").addObject().put("area", "*").put("trust", "RECOGNISED");
        operator.send(Call.put("/v1/issuers", "application/json", row));
        guild.publish();
        return guild;
    }

    private static Signer signer() {
        try {
            return Signer.didKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has Ed25519", impossible);
        }
    }

    /**
     * A badge as it is handed in.
     *
     * @param place in the issuer's list
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Badge(byte[] token, int place) {
        /** What hands it in. */
        public Call handIn(String person) {
            return Call.hand("/v1/freelancers/" + person + "/credentials", TOKEN_TYPE, token);
        }
    }

    /** Under which it signs. */
    public String identifier() {
        return signer.controller();
    }

    /** Id of its achievement in a skill. */
    public String achievement(SkillId skill) {
        return ORIGIN + "/achievements/" + skill.value();
    }

    /** Signs one for who has this address. */
    public synchronized Badge badge(SkillId skill, String mail) {
        int place = badges++;
        if (place >= bits.size()) {
            throw new IllegalStateException("the list is full");
        }
        var token = signer.token(text(skill, mail, place), Algorithm.EDDSA);
        return new Badge(token.getBytes(StandardCharsets.UTF_8), place);
    }

    /** Sets the badge's bit; returns when the operator's store has taken the new list. */
    synchronized void revoke(Badge badge) throws IOException, InterruptedException {
        bits = bits.with(badge.place(), true);
        publish();
    }

    private void publish() throws IOException, InterruptedException {
        var text = StatusListText.credential(LIST, signer.controller(), "revocation", bits, issued, TTL);
        var signed = signer.sign(text, Suite.EDDSA_RDFC_2022, issued);
        var path = "/v1/documents?url=" + URLEncoder.encode(LIST, StandardCharsets.UTF_8);
        operator.send(Call.put(path, LIST_TYPE, signed));
    }

    private ObjectNode text(SkillId skill, String mail, int place) {
        var badge = JsonNodeFactory.instance.objectNode();
        badge.putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        badge.put("id", "urn:uuid:" + UUID.randomUUID());
        badge.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        badge.put("issuer", signer.controller()).put("validFrom", issued.toString());
        badge.set("credentialSubject", subject(skill, mail));
        badge.set("credentialStatus", StatusListText.entry(LIST, "revocation", place));
        return badge;
    }

    private ObjectNode subject(SkillId skill, String mail) {
        var subject = JsonNodeFactory.instance.objectNode();
        subject.putArray("type").add("AchievementSubject");
        subject.putArray("identifier")
                .addObject()
                .put("type", "IdentityObject")
                .put("identityType", "emailAddress")
                .put("hashed", true)
                .put("salt", "salt")
                .put("identityHash", "sha256$" + Digests.sha256Hex((mail + "salt").getBytes(StandardCharsets.UTF_8)));
        var achievement = subject.putObject("achievement").put("id", achievement(skill));
        achievement.putArray("type").add("Achievement");
        achievement.put("achievementType", "Certification").put("name", "Mastery");
        achievement.put("description", "Work and its theory");
        achievement.putObject("criteria").put("narrative", "Pass the examination");
        achievement
                .putArray("alignment")
                .addObject()
                .put("type", "Alignment")
                .put("targetUrl", ORIGIN + "/skills/" + skill.value())
                .put("targetCode", skill.value())
                .put("targetName", skill.value());
        return subject;
    }
}

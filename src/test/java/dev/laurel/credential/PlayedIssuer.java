package dev.laurel.credential;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.Ids;
import dev.laurel.credential.fetch.PlayedInternet;
import dev.laurel.credential.fetch.PlayedSite;
import dev.laurel.credential.key.Digests;
import dev.laurel.credential.key.Multikey;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.status.Bitstring;
import dev.laurel.credential.status.StatusListText;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An issuer with a site on the played Internet: its DID document, one status list, and badges that stand on both. */
public final class PlayedIssuer {
    public static final String KEYS = "/.well-known/did.json";
    public static final String LIST = "/status/1";
    /** Long past, so that everything signed then is in force. */
    private static final Instant SIGNED = Instant.parse("2026-01-02T00:00:00Z");

    public final PlayedSite site;
    private final String did;
    private Signer signer;
    private Bitstring bits = Bitstring.zeros(Bitstring.MIN_BITS);

    public PlayedIssuer(PlayedInternet internet) {
        var name = Ids.next("iss_").replace('_', '-') + ".public.example";
        site = new PlayedSite(internet, name);
        did = "did:web:" + name;
        signer = newSigner();
        publish();
    }

    private Signer newSigner() {
        try {
            return Signer.of(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), did + "#key");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The id under which it signs. */
    public String did() {
        return did;
    }

    /** Takes another key; whatever the old one has signed is not the issuer's any more. */
    public void changeKey() {
        signer = newSigner();
        publish();
    }

    /** Sets or clears a bit of the list. */
    public void set(int index, boolean isSet) {
        bits = bits.with(index, isSet);
        publishList();
    }

    /** Sets or clears many bits of the list at once. */
    public void setAll(List<Integer> indexes, boolean isSet) {
        for (int index : indexes) {
            bits = bits.with(index, isSet);
        }
        publishList();
    }

    private void publish() {
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("@context").add("https://www.w3.org/ns/did/v1").add("https://w3id.org/security/multikey/v1");
        document.put("id", did);
        document.putArray("verificationMethod")
                .addObject()
                .put("id", signer.verificationMethod())
                .put("type", "Multikey")
                .put("controller", did)
                .put("publicKeyMultibase", Multikey.encode(signer.publicKey()));
        document.putArray("assertionMethod").add(signer.verificationMethod());
        site.put(KEYS, "application/did+json", document.toString());
        publishList();
    }

    private void publishList() {
        var list = StatusListText.credential(site.url(LIST), did, "revocation", bits, SIGNED, Duration.ofMinutes(10));
        site.put(LIST, "application/vc+ld+json", signed(list));
    }

    private String signed(ObjectNode document) {
        return signer.sign(document, Suite.EDDSA_RDFC_2022, SIGNED).toString();
    }

    /** A badge whose status is the bit at an index. */
    public byte[] badge(int index) {
        return signed(unsigned(index)).getBytes(StandardCharsets.UTF_8);
    }

    /** A certification in a skill for somebody, named by the hash of their address. */
    public byte[] badge(int index, String skill, String mail) {
        var badge = unsigned(index);
        var subject = (ObjectNode) badge.get("credentialSubject");
        subject.putArray("identifier")
                .addObject()
                .put("type", "IdentityObject")
                .put("identityType", "emailAddress")
                .put("hashed", true)
                .put("salt", "s4lt")
                .put("identityHash", "sha256$" + Digests.sha256Hex((mail + "s4lt").getBytes(StandardCharsets.UTF_8)));
        var achievement = (ObjectNode) subject.get("achievement");
        achievement.put("achievementType", "Certification").put("description", "Work and its theory");
        achievement.putObject("criteria").put("narrative", "Pass the examination");
        achievement
                .putArray("alignment")
                .addObject()
                .put("type", "Alignment")
                .put("targetUrl", "https://skills.example/" + skill.substring(skill.indexOf(':') + 1))
                .put("targetCode", skill)
                .put("targetName", "Craft");
        return signed(badge).getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode unsigned(int index) {
        var badge = JsonNodeFactory.instance.objectNode();
        badge.putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        badge.put("id", "urn:badge:" + Ids.next("crd_"));
        badge.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        badge.put("issuer", did).put("validFrom", SIGNED.toString());
        var subject = badge.putObject("credentialSubject");
        subject.putArray("type").add("AchievementSubject");
        var achievement = subject.putObject("achievement").put("id", site.url("/achievements/1"));
        achievement.putArray("type").add("Achievement");
        achievement.put("name", "Alphacraft");
        badge.set("credentialStatus", StatusListText.entry(site.url(LIST), "revocation", index));
        return badge;
    }
}

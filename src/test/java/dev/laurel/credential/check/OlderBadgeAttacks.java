package dev.laurel.credential.check;

import static dev.laurel.credential.check.Attack.open;
import static dev.laurel.credential.check.Attack.refused;
import static dev.laurel.credential.check.Attack.unproven;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.credential.key.Algorithm;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.trust.Identity;
import dev.laurel.skill.Trust;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Attacks with Open Badges 2.0. */
final class OlderBadgeAttacks {
    private static final String EVIL = "https://evil.example/assertions/1.json";

    private OlderBadgeAttacks() {}

    static List<Attack> all() {
        return List.of(
                refused("assertion of the academy's badge on a stranger's host", Code.KEY_NOT_ISSUERS, w -> {
                    var assertion = new OlderBadges(w).hosted().put("id", EVIL);
                    w.put(EVIL, assertion);
                    return assertion.toString();
                }),
                refused("host that begins like the academy's", Code.KEY_NOT_ISSUERS, w -> {
                    var badges = new OlderBadges(w);
                    var profile = badges.profile();
                    profile.putObject("verification").put("startsWith", "https://academy.example");
                    profile.withObject("/verification")
                            .putArray("allowedOrigins")
                            .add("academy.example");
                    w.put(OlderBadges.PROFILE, profile);
                    var address = "https://academy.example.evil.example/1.json";
                    var assertion = badges.hosted().put("id", address);
                    w.put(address, assertion);
                    return assertion.toString();
                }),
                refused("stranger's badge class in the academy's name", Code.KEY_NOT_ISSUERS, w -> {
                    var badges = new OlderBadges(w);
                    var badge = badges.badge().put("id", "https://evil.example/badge.json");
                    w.put("https://evil.example/badge.json", badge);
                    var assertion = badges.hosted().put("id", EVIL).put("badge", "https://evil.example/badge.json");
                    w.put(EVIL, assertion);
                    return assertion.toString();
                }),
                refused("issuer's profile written into the assertion", Code.KEY_NOT_ISSUERS, w -> {
                    var badges = new OlderBadges(w);
                    var profile = badges.profile();
                    profile.putObject("verification").putArray("allowedOrigins").add("evil.example");
                    var badge = badges.badge();
                    badge.set("issuer", profile);
                    var assertion = badges.hosted().put("id", EVIL);
                    assertion.set("badge", badge);
                    w.put(EVIL, assertion);
                    return assertion.toString();
                }),
                refused("copy that says more than what is hosted", Code.PROOF_BAD, w -> {
                    var assertion = new OlderBadges(w).hosted();
                    assertion.withObject("/recipient").put("identity", World.hash("eve@example.org" + "s4lt"));
                    return assertion.toString();
                }),
                refused("address with another assertion", Code.PROOF_BAD, w -> {
                    var assertion = new OlderBadges(w).hosted();
                    w.put(OlderBadges.ASSERTION, assertion.deepCopy().put("id", "https://academy.example/2.json"));
                    return assertion.toString();
                }),
                refused(
                        "assertion by http",
                        Code.PROOF_NONE,
                        w -> new OlderBadges(w)
                                .hosted()
                                .put("id", "http://academy.example/assertions/1.json")
                                .toString()),
                refused(
                        "assertion that calls itself signed and is not",
                        Code.PROOF_NONE,
                        w -> new OlderBadges(w).unsigned().toString()),
                refused("address of a page that is no assertion", Code.PROOF_BAD, w -> {
                    w.put("https://academy.example/page", "<html/>");
                    return "https://academy.example/page";
                }),
                refused("signed by a key that the profile does not list", Code.KEY_NOT_ISSUERS, w -> {
                    var badges = new OlderBadges(w);
                    var forger = OlderBadges.FORGER;
                    var header = JsonNodeFactory.instance.objectNode().put("alg", "RS256");
                    header.set("jwk", jwk(forger));
                    var assertion = badges.unsigned();
                    assertion.withObject("/verification").put("creator", "https://evil.example/key");
                    w.put("https://evil.example/key", badges.key(forger, OlderBadges.PROFILE));
                    return forger.token(header, assertion, Algorithm.RS256);
                }),
                refused("signed by a key elsewhere without saying more", Code.KEY_NOT_ISSUERS, w -> {
                    var badges = new OlderBadges(w);
                    var assertion = badges.unsigned();
                    assertion.withObject("/verification").put("creator", "https://evil.example/key");
                    return OlderBadges.sign(OlderBadges.FORGER, assertion);
                }),
                refused(
                        "signed by a stranger under the academy's key",
                        Code.PROOF_BAD,
                        w -> OlderBadges.sign(OlderBadges.FORGER, new OlderBadges(w).unsigned())),
                open("key of another owner's in the profile", Code.PROOF_BAD, w -> {
                    var badges = new OlderBadges(w);
                    w.put(OlderBadges.KEY, badges.key(badges.academy, "https://other.example/profile"));
                    return badges.signed();
                }),
                open("key document on another host", Code.PROOF_BAD, w -> {
                    var badges = new OlderBadges(w);
                    var forger = OlderBadges.FORGER;
                    w.put(OlderBadges.PROFILE, badges.profile().put("publicKey", "https://evil.example/key"));
                    w.put("https://evil.example/key", badges.key(forger, OlderBadges.PROFILE));
                    var assertion = badges.unsigned();
                    assertion.withObject("/verification").put("creator", "https://evil.example/key");
                    return OlderBadges.sign(forger, assertion);
                }),
                refused("signed assertion altered", Code.PROOF_BAD, w -> {
                    var badges = new OlderBadges(w);
                    var parts = badges.signed().split("\\.", -1);
                    var other = badges.unsigned().put("expires", "2099-01-01T00:00:00Z");
                    return parts[0] + "."
                            + java.util.Base64.getUrlEncoder()
                                    .withoutPadding()
                                    .encodeToString(dev.laurel.credential.intake.Pictures.utf8(other.toString()))
                            + "." + parts[2];
                }),
                refused("signed assertion with alg none", Code.PROOF_UNSUPPORTED, w -> {
                    var header = JsonNodeFactory.instance.objectNode().put("alg", "none");
                    var badges = new OlderBadges(w);
                    return badges.academy.token(header, badges.unsigned(), Algorithm.RS256);
                }),
                open("revocation list that is none", Code.STATUS_LIST_BAD, w -> {
                    var badges = new OlderBadges(w);
                    w.put(OlderBadges.LIST, badges.list().put("revokedAssertions", "none"));
                    return badges.signed();
                }),
                open("revocation list under another id", Code.STATUS_LIST_BAD, w -> {
                    var badges = new OlderBadges(w);
                    w.put(OlderBadges.LIST, badges.list().put("id", "https://other.example/list"));
                    return badges.signed();
                }),
                refused("somebody else's older badge", Code.SUBJECT_OTHER, w -> {
                    w.identities = Set.of(new Identity.Email("eve@example.org"));
                    return new OlderBadges(w).hosted().toString();
                }),
                refused("expired older badge", Code.EXPIRED, w -> {
                    var assertion = new OlderBadges(w).hosted().put("expires", "2026-04-01T00:00:00Z");
                    w.put(OlderBadges.ASSERTION, assertion);
                    return assertion.toString();
                }),
                refused("older badge with a context of its own", Code.CONTEXT_INLINE, w -> {
                    var assertion = new OlderBadges(w).hosted();
                    assertion
                            .putArray("@context")
                            .add("https://w3id.org/openbadges/v2")
                            .addObject()
                            .put("recipient", "https://example.org/recipient");
                    return assertion.toString();
                }),
                unproven("older badge of an issuer without address", Code.KEY_EMBEDDED_ONLY, w -> {
                    var badges = new OlderBadges(w);
                    w.put(OlderBadges.BADGE, badges.badge().put("issuer", "urn:uuid:academy"));
                    w.register("urn:uuid:academy", Map.of("data", Trust.RECOGNISED));
                    return badges.hosted().toString();
                }));
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode jwk(Signer signer) {
        var key = (java.security.interfaces.RSAPublicKey) signer.publicKey().key();
        var base64 = java.util.Base64.getUrlEncoder().withoutPadding();
        var modulus = key.getModulus().toByteArray();
        return JsonNodeFactory.instance
                .objectNode()
                .put("kty", "RSA")
                .put("e", "AQAB")
                .put(
                        "n",
                        base64.encodeToString(
                                modulus[0] == 0 ? java.util.Arrays.copyOfRange(modulus, 1, modulus.length) : modulus));
    }
}

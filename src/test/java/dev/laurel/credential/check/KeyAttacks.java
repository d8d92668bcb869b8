package dev.laurel.credential.check;

import static dev.laurel.credential.check.Attack.open;
import static dev.laurel.credential.check.Attack.refused;
import static dev.laurel.credential.check.Attack.unproven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.key.Multikey;
import dev.laurel.credential.proof.Signer;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.report.Code;
import dev.laurel.skill.Trust;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Attacks on the binding of key and issuer. */
final class KeyAttacks {
    private static final String WEB_ISSUER = "https://courses.example/issuers/7";

    private KeyAttacks() {}

    static List<Attack> all() {
        return List.of(
                refused("signed by a stranger's did:key", Code.KEY_NOT_ISSUERS, w -> sign(w.mallory, w.badge())),
                refused("signed by a stranger's did:web", Code.KEY_NOT_ISSUERS, w -> sign(w.stranger, w.badge())),
                refused("key in the fragment of the issuer's did:web", Code.KEY_NOT_ISSUERS, w -> {
                    var keys = World.ed25519();
                    var key = Multikey.encode(Signer.didKey(keys).publicKey());
                    return sign(Signer.of(keys, World.ISSUER + "#" + key), w.badge());
                }),
                refused(
                        "stranger's key under the issuer's method",
                        Code.PROOF_BAD,
                        w -> sign(Signer.of(World.ed25519(), World.ISSUER + "#key-1"), w.badge())),
                refused("key of the issuer's that is not for assertions", Code.KEY_NOT_FOR_ASSERTION, w -> {
                    var document = document(w);
                    document.putArray("assertionMethod");
                    w.put(World.ISSUER_DOCUMENT, document);
                    return w.signed().toString();
                }),
                refused("revoked key", Code.KEY_REVOKED_OR_EXPIRED, w -> method(w, "revoked", "2026-10-01T00:00:00Z")),
                refused(
                        "key that had expired when it signed",
                        Code.KEY_REVOKED_OR_EXPIRED,
                        w -> method(w, "expires", "2026-03-01T00:00:00Z")),
                refused("key whose end cannot be read", Code.KEY_REVOKED_OR_EXPIRED, w -> method(w, "expires", "soon")),
                open("DID document out of reach", Code.PROOF_BAD, w -> {
                    w.documents.remove(URI.create(World.ISSUER_DOCUMENT));
                    return w.signed().toString();
                }),
                open("DID document about somebody else", Code.PROOF_BAD, w -> {
                    var document = World.didDocument(w.academy).put("id", "did:web:stranger.example");
                    w.put(World.ISSUER_DOCUMENT, document);
                    return w.signed().toString();
                }),
                open(
                        "key in the fragment of an https issuer without key document",
                        Code.KEY_UNRESOLVED,
                        w -> web(w, WEB_ISSUER)),
                refused("key in the fragment of an https issuer with keys", Code.KEY_NOT_ISSUERS, w -> {
                    var own = Signer.of(World.ed25519(), WEB_ISSUER + "#key-1");
                    w.put(WEB_ISSUER, World.didDocument(own));
                    return web(w, WEB_ISSUER);
                }),
                open("key document beside the issuer's own path", Code.KEY_UNRESOLVED, w -> {
                    var keys = World.ed25519();
                    var elsewhere = "https://courses.example/issuers/8#"
                            + Multikey.encode(Signer.didKey(keys).publicKey());
                    w.put("https://courses.example/issuers/8", World.didDocument(Signer.of(keys, elsewhere)));
                    return sign(Signer.of(keys, elsewhere), issuedBy(w, WEB_ISSUER));
                }),
                unproven("issuer whose id can have no keys", Code.KEY_EMBEDDED_ONLY, w -> {
                    w.register("urn:uuid:academy", Map.of("data", Trust.RECOGNISED));
                    return sign(w.mallory, issuedBy(w, "urn:uuid:academy"));
                }),
                refused("did:key issuer signed by another did:key", Code.KEY_NOT_ISSUERS, w -> {
                    var other = Signer.didKey(World.ed25519());
                    return sign(w.mallory, issuedBy(w, other.controller()));
                }),
                refused("wrong controller in the issuer's document", Code.KEY_NOT_ISSUERS, w -> {
                    var keys = World.ed25519();
                    var key = Multikey.encode(Signer.didKey(keys).publicKey());
                    var issuer = "https://courses.example/issuers/7";
                    var signer = Signer.of(keys, issuer + "#" + key);
                    var document = World.didDocument(signer);
                    document.withObject("/verificationMethod/0").put("controller", "https://stranger.example/");
                    w.put(issuer, document);
                    return sign(signer, issuedBy(w, issuer));
                }));
    }

    private static ObjectNode document(World world) {
        return World.didDocument(world.academy);
    }

    private static String method(World world, String member, String value) {
        var document = document(world);
        document.withObject("/verificationMethod/0").put(member, value);
        world.put(World.ISSUER_DOCUMENT, document);
        return world.signed().toString();
    }

    private static ObjectNode issuedBy(World world, String issuer) {
        var badge = world.badge();
        badge.withObject("/issuer").put("id", issuer);
        return badge;
    }

    private static String web(World world, String issuer) {
        var keys = World.ed25519();
        var key = Multikey.encode(Signer.didKey(keys).publicKey());
        return sign(Signer.of(keys, issuer + "#" + key), issuedBy(world, issuer));
    }

    private static String sign(Signer signer, ObjectNode badge) {
        return signer.sign(badge, Suite.EDDSA_RDFC_2022, World.NOW).toString();
    }
}

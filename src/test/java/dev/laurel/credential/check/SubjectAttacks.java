package dev.laurel.credential.check;

import static dev.laurel.credential.check.Attack.refused;
import static dev.laurel.credential.check.Attack.unproven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.trust.Identity;
import java.util.List;
import java.util.Set;

/** Attacks with a badge that is genuine, but not about the account that hands it in. */
final class SubjectAttacks {
    private SubjectAttacks() {}

    static List<Attack> all() {
        return List.of(
                refused("somebody else's e-mail address", Code.SUBJECT_OTHER, w -> as(w, "eve@example.org")),
                refused("address with a plus alias", Code.SUBJECT_OTHER, w -> as(w, "ada+x@example.org")),
                refused("address with a Cyrillic letter", Code.SUBJECT_OTHER, w -> as(w, "аda@example.org")),
                refused("Kelvin sign for k", Code.SUBJECT_OTHER, w -> {
                    w.identities = Set.of(new Identity.Email("\u212aim@example.org"));
                    return identity(w, i -> i.put("hashed", false).put("identityHash", "kim@example.org"));
                }),
                refused("somebody else's DID", Code.SUBJECT_OTHER, w -> {
                    w.identities = Set.of(new Identity.Did("did:web:eve.example"));
                    var badge = w.badge();
                    badge.withObject("/credentialSubject").remove("identifier");
                    badge.withObject("/credentialSubject").put("id", "did:web:ada.example");
                    return w.sign(badge).toString();
                }),
                unproven("nobody named", Code.SUBJECT_UNBOUND, w -> {
                    var badge = w.badge();
                    badge.withObject("/credentialSubject").remove("identifier");
                    return w.sign(badge).toString();
                }),
                unproven(
                        "named by name only",
                        Code.SUBJECT_UNBOUND,
                        w -> identity(
                                w,
                                i -> i.put("identityType", "name")
                                        .put("hashed", false)
                                        .put("identityHash", World.MAIL))),
                refused(
                        "hash that says it is plain",
                        Code.SUBJECT_OTHER,
                        w -> identity(w, i -> i.put("hashed", false))),
                refused("hash with another salt", Code.SUBJECT_OTHER, w -> identity(w, i -> i.put("salt", "pepper"))),
                refused(
                        "hash of an unknown algorithm",
                        Code.SUBJECT_OTHER,
                        w -> identity(w, i -> i.put("identityHash", "sha1$" + "0".repeat(40)))));
    }

    private interface Change {
        void apply(ObjectNode json);
    }

    private static String as(World world, String mail) {
        world.identities = Set.of(new Identity.Email(mail));
        return world.signed().toString();
    }

    private static String identity(World world, Change change) {
        var badge = world.badge();
        change.apply((ObjectNode) badge.at("/credentialSubject/identifier/0"));
        return world.sign(badge).toString();
    }
}

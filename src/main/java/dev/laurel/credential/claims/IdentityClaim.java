package dev.laurel.credential.claims;

import dev.laurel.credential.jsonld.Node;
import dev.laurel.credential.jsonld.Term;
import org.jspecify.annotations.Nullable;

/**
 * An identity of the subject (Open Badges 3.0, IdentityObject).
 *
 * @param type {@code emailAddress}, {@code name} or the like; empty when not stated
 * @param value the identity, or its hash as {@code algorithm$hex}; null when not a single text
 * @param isHashed whether it is a hash
 * @param salt appended before hashing; empty when none
 */
public record IdentityClaim(String type, @Nullable String value, boolean isHashed, String salt) {
    static IdentityClaim of(Node node) {
        var type = node.text(Term.IDENTITY_TYPE);
        var salt = node.text(Term.SALT);
        return new IdentityClaim(
                type == null ? "" : type,
                node.text(Term.IDENTITY_HASH),
                "true".equals(node.text(Term.HASHED)),
                salt == null ? "" : salt);
    }
}

package dev.laurel.credential.claims;

import dev.laurel.credential.jsonld.Node;
import dev.laurel.credential.jsonld.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a credential is about.
 *
 * @param id DID or other identifier; null when none
 * @param identities further ways by which the issuer names them, hashed or plain
 * @param achievements what they achieved; usually one
 * @param results how
 */
public record Subject(
        @Nullable String id,
        List<IdentityClaim> identities,
        List<AchievementClaim> achievements,
        List<Result> results) {
    static Subject of(Node node) {
        return new Subject(
                node.id(),
                node.nodes(Term.IDENTIFIER).stream().map(IdentityClaim::of).toList(),
                node.nodes(Term.ACHIEVEMENT).stream().map(AchievementClaim::of).toList(),
                node.nodes(Term.RESULT).stream().map(Result::of).toList());
    }
}

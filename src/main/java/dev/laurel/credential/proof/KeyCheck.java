package dev.laurel.credential.proof;

import dev.laurel.credential.did.Purpose;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import java.util.List;

/** Step 5: is it the signer's own key? */
public final class KeyCheck {
    private KeyCheck() {}

    /** The answer for the key of the best good signature. */
    public static List<Check> of(KeyBinding binding, Signatory signatory) {
        return List.of(check(
                binding,
                signatory.path(),
                signatory.purpose() == Purpose.ASSERTION ? "issuer" : "holder",
                signatory.purpose() == Purpose.ASSERTION ? "credentials" : "showing who it is"));
    }

    private static Check check(KeyBinding binding, String path, String who, String use) {
        return switch (binding) {
            case KeyBinding.Bound(var method) ->
                Check.pass(Code.KEY_NOT_ISSUERS, path, "The key is the " + who + "'s own.")
                        .from(method.source());
            case KeyBinding.Hosted(var source) ->
                Check.pass(Code.KEY_NOT_ISSUERS, path, "The " + who + "'s own host serves it.")
                        .from(source);
            case KeyBinding.NotForPurpose(var method) ->
                Check.fail(Code.KEY_NOT_FOR_ASSERTION, path, "The " + who + " does not use this key for " + use + ".")
                        .from(method.source());
            case KeyBinding.OutOfForce(var method) ->
                Check.fail(
                                Code.KEY_REVOKED_OR_EXPIRED,
                                path,
                                "The " + who + "'s key was revoked, or not in force when this was signed.")
                        .from(method.source());
            case KeyBinding.NotIssuers() ->
                Check.fail(Code.KEY_NOT_ISSUERS, path, "It was signed with a key that is not the " + who + "'s.");
            case KeyBinding.Unresolved(var reason) -> Check.unknown(Code.KEY_UNRESOLVED, path, reason);
            case KeyBinding.EmbeddedOnly() ->
                Check.fail(
                        Code.KEY_EMBEDDED_ONLY,
                        path,
                        "The " + who + "'s identifier has no keys, so anybody could have signed this.");
        };
    }
}

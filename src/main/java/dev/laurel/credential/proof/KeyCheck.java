package dev.laurel.credential.proof;

import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import java.util.List;

/** Step 5: is it the issuer's own key? */
public final class KeyCheck {
    private KeyCheck() {}

    /** The answer for the key of the best good signature. */
    public static List<Check> of(KeyBinding binding) {
        return List.of(
                switch (binding) {
                    case KeyBinding.Bound(var method) ->
                        Check.pass(Code.KEY_NOT_ISSUERS, "/issuer", "The key is the issuer's own.")
                                .from(method.source());
                    case KeyBinding.NotForAssertion(var method) ->
                        Check.fail(
                                        Code.KEY_NOT_FOR_ASSERTION,
                                        "/issuer",
                                        "The issuer does not use this key for credentials.")
                                .from(method.source());
                    case KeyBinding.OutOfForce(var method) ->
                        Check.fail(
                                        Code.KEY_REVOKED_OR_EXPIRED,
                                        "/issuer",
                                        "The issuer's key was revoked, or not in force when this was signed.")
                                .from(method.source());
                    case KeyBinding.NotIssuers() ->
                        Check.fail(
                                Code.KEY_NOT_ISSUERS, "/issuer", "It was signed with a key that is not the issuer's.");
                    case KeyBinding.Unresolved(var reason) -> Check.unknown(Code.KEY_UNRESOLVED, "/issuer", reason);
                    case KeyBinding.EmbeddedOnly() ->
                        Check.fail(
                                Code.KEY_EMBEDDED_ONLY,
                                "/issuer",
                                "The issuer's identifier has no keys, so anybody could have signed this.");
                });
    }
}

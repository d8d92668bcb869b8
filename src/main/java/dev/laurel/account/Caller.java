package dev.laurel.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param tenant whose data they may touch at all
 * @param accountId {@code acc_…}
 * @param role what they may do
 * @param keyId {@code key_…} that they came with, directly or through a session
 * @param publishable whether that key is a publishable one: public data only
 * @param origins exact origins a publishable key is bound to
 * @param issuer {@code iss_…} that an ISSUER account speaks for; else null
 */
public record Caller(
        String tenant,
        String accountId,
        Role role,
        String keyId,
        boolean publishable,
        List<String> origins,
        @Nullable String issuer) {
    public Caller {
        origins = List.copyOf(origins);
    }

    public boolean is(Role other) {
        return role == other;
    }

    public boolean isOperator() {
        return role == Role.OPERATOR;
    }
}

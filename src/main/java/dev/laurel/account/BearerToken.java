package dev.laurel.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A key that came with a request and is still to be checked. */
final class BearerToken extends BaseAuthenticationRequest {
    private final String text;

    BearerToken(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}

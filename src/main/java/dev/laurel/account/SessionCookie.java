package dev.laurel.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A session cookie that came with a request and is still to be checked. */
final class SessionCookie extends BaseAuthenticationRequest {
    static final String NAME = "laurel_session";
    private final String value;

    SessionCookie(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }
}

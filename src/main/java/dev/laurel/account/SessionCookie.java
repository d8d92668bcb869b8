package dev.laurel.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

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

    /** The cookie as browsers are told to keep it: for pages of this service alone, and out of scripts' reach. */
    static NewCookie of(String value, Duration lifetime, boolean secure) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge((int) lifetime.toSeconds())
                .build();
    }
}

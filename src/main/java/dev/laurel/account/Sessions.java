package dev.laurel.account;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.api.Secrets;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Sessions of pages: a signed cookie that names the key it was opened with. Nothing is stored, and a revoked key ends
 * its sessions at once.
 */
@ApplicationScoped
public class Sessions {
    /** A session ends after this long, used or not. */
    static final Duration LIFETIME = Duration.ofHours(12);

    private static final String SEPARATOR = ".";
    private static final int PARTS = 4;
    private final Secrets secrets;
    private final Keys keys;
    private final InstantSource clock;

    Sessions(Secrets secrets, Keys keys, InstantSource clock) {
        this.secrets = secrets;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * An open session.
     *
     * @param cookie value of the cookie
     * @param csrfToken to be sent with every unsafe request
     * @param endsAt when it ends by itself
     */
    public record Session(String cookie, String csrfToken, Instant endsAt) {
        /**
         * What the browser is told to keep.
         *
         * @param secure whether this connection is encrypted
         */
        public NewCookie toKeep(boolean secure) {
            return SessionCookie.of(cookie, LIFETIME, secure);
        }
    }

    /**
     * What makes a browser forget its session.
     *
     * @param secure whether this connection is encrypted
     */
    public static NewCookie toForget(boolean secure) {
        return SessionCookie.of("", Duration.ZERO, secure);
    }

    /** A session for somebody who has proved who they are. */
    public Session open(Caller caller) {
        var endsAt = clock.instant().plus(LIFETIME);
        var content = String.join(SEPARATOR, caller.tenant(), caller.keyId(), Long.toString(endsAt.toEpochMilli()));
        var cookie = content + SEPARATOR + sign("session", content);
        return new Session(cookie, csrf(cookie), endsAt);
    }

    /** Who opened a session. @throws ProblemException SESSION_INVALID */
    Caller caller(String cookie) {
        var parts = List.of(cookie.split("\\.", -1));
        int end = cookie.lastIndexOf(SEPARATOR);
        if (parts.size() != PARTS
                || !equal(sign("session", cookie.substring(0, end)), parts.getLast())
                || Instant.ofEpochMilli(Long.parseLong(parts.get(2))).isBefore(clock.instant())) {
            throw ProblemException.of(ProblemType.SESSION_INVALID);
        }
        return keys.holder(parts.getFirst(), parts.get(1))
                .orElseThrow(() -> ProblemException.of(ProblemType.SESSION_INVALID));
    }

    /** The token that goes with a request's session cookie; empty where it has none. */
    public Optional<String> csrfToken(HttpServerRequest request) {
        return Optional.ofNullable(request.getCookie(SessionCookie.NAME))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(this::csrf);
    }

    String csrf(String cookie) {
        return sign("csrf", cookie);
    }

    static boolean equal(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String purpose, String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(secrets.hmac(purpose, text.getBytes(StandardCharsets.UTF_8)));
    }
}

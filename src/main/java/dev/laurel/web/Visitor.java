package dev.laurel.web;

import dev.laurel.account.Caller;
import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Sessions;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who is looking at a page, and in which language. */
@RequestScoped
public class Visitor {
    /** Query parameter that chooses a language; the choice is kept in a cookie of the same name. */
    public static final String LANGUAGE = "lang";

    /** The cookie that keeps a language; it says nothing else of anybody. */
    static final String LANGUAGE_COOKIE = "laurel_lang";

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final Sessions sessions;

    Visitor(SecurityIdentity identity, RoutingContext request, Sessions sessions) {
        this.identity = identity;
        this.request = request;
        this.sessions = sessions;
    }

    /** Whose session this is, if anybody's. */
    public Optional<Caller> caller() {
        return CurrentCaller.of(identity);
    }

    /** What scripts send with every request that changes something; empty without a session. */
    public String csrfToken() {
        return sessions.csrfToken(request.request()).orElse("");
    }

    /** The language chosen in the URL, else the one chosen before, else the browser's. */
    public Language language() {
        return chosen().or(this::remembered)
                .orElseGet(() -> Optional.ofNullable(request.request().getHeader("Accept-Language"))
                        .map(Language::accepted)
                        .orElse(Language.EN));
    }

    /** The language that the URL chooses, if it chooses one that there is. */
    Optional<Language> chosen() {
        return Optional.ofNullable(request.request().getParam(LANGUAGE)).flatMap(Language::of);
    }

    private Optional<Language> remembered() {
        return Optional.ofNullable(request.request().getCookie(LANGUAGE_COOKIE))
                .flatMap(cookie -> Language.of(cookie.getValue()));
    }

    /** Path of the page, without the query. */
    public String path() {
        return request.normalizedPath();
    }

    /** The query as it was sent, without the language; empty where there is none. */
    String query() {
        var query = request.request().query();
        return query == null
                ? ""
                : String.join(
                        "&",
                        java.util.Arrays.stream(query.split("&"))
                                .filter(part -> !part.startsWith(LANGUAGE + "="))
                                .toList());
    }
}

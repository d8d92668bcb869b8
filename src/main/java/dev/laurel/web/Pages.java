package dev.laurel.web;

import dev.laurel.account.Caller;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Makes answers of templates: the shell around them, the visitor's language, and headers that keep them to us. */
@ApplicationScoped
public class Pages {
    /**
     * Pages run our own scripts and styles, and nothing that stands in the page itself: whatever a title, a headline or
     * a badge may hold, it is text.
     */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

    private final Visitor visitor;
    private final WalkIn doors;
    private final Bundles bundles;

    Pages(Visitor visitor, WalkIn doors, Bundles bundles) {
        this.visitor = visitor;
        this.doors = doors;
        this.bundles = bundles;
    }

    /**
     * The shell around a page for whoever is looking.
     *
     * @param title in the visitor's language
     */
    public Shell shell(String title) {
        return new Shell(
                title,
                visitor.language(),
                visitor.caller().map(Caller::role).orElse(null),
                visitor.csrfToken(),
                doors.isOpen(),
                visitor.path(),
                visitor.query(),
                bundles.path("page.js"),
                bundles.path("page.css"));
    }

    /** The shell for somebody of whom nothing is known but the language. */
    Shell shellForNobody(String title) {
        return new Shell(
                title,
                visitor.language(),
                null,
                "",
                doors.isOpen(),
                visitor.path(),
                visitor.query(),
                bundles.path("page.js"),
                bundles.path("page.css"));
    }

    /** A page in the visitor's language. */
    public Response page(TemplateInstance template) {
        return page(Response.Status.OK.getStatusCode(), template);
    }

    /** The same with a status of its own, such as 422 for a form that came with faults. */
    public Response page(int status, TemplateInstance template) {
        var answer = Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, visitor.language().tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Cookie, Accept-Language")
                .header(SecurityHeaders.POLICY, POLICY)
                .entity(template.setLocale(visitor.language().locale()).render());
        visitor.chosen().map(Pages::remembered).ifPresent(answer::cookie);
        return answer.build();
    }

    private static NewCookie remembered(Language language) {
        return new NewCookie.Builder(Visitor.LANGUAGE_COOKIE)
                .value(language.tag())
                .path("/")
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) LANGUAGE_KEPT.toSeconds())
                .build();
    }
}

package dev.laurel.widget;

import dev.laurel.account.Caller;
import dev.laurel.account.Keys;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.web.Bundles;
import dev.laurel.web.Language;
import dev.laurel.web.SecurityHeaders;
import dev.laurel.web.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the frames' answers: for a key that works a page that its own origins may frame, and our console; for anything
 * else a quiet one that nobody may. Neither reads nor sets a cookie.
 */
@ApplicationScoped
class Frames {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
            + " form-action 'none'; base-uri 'none'; frame-ancestors ";
    private static final String NOBODY = "'none'";
    /** Our own console, where a partner looks at what they embed. */
    private static final String CONSOLE = "'self'";

    private final Keys keys;
    private final Bundles bundles;

    Frames(Keys keys, Bundles bundles) {
        this.keys = keys;
        this.bundles = bundles;
    }

    @CheckedTemplate(basePath = "widget")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance matches(Frame frame, String title, PublicMatches matches);

        static native TemplateInstance gigs(Frame frame, String title, PublicGigList gigs);

        static native TemplateInstance quiet(Frame frame, String title, boolean again);
    }

    /**
     * A frame.
     *
     * @param key as the address has it
     * @param lang tag of the language that the embedding page asks for
     * @param show makes the page of who is asking
     */
    Response of(@Nullable String key, @Nullable String lang, BiFunction<Caller, Frame, TemplateInstance> show) {
        var language = Optional.ofNullable(lang).flatMap(Language::of).orElse(Language.EN);
        var caller = holder(key);
        if (caller.isEmpty()) {
            return quiet(ProblemType.KEY_UNKNOWN, frame(language, List.of()));
        }
        var frame = frame(language, caller.get().origins());
        try {
            return answer(Response.Status.OK.getStatusCode(), frame, show.apply(caller.get(), frame));
        } catch (ProblemException refused) {
            boolean passes = refused.type() == ProblemType.INDEX_BEHIND;
            return quiet(refused.type(), passes ? frame : frame(language, List.of()));
        }
    }

    private Optional<Caller> holder(@Nullable String key) {
        try {
            return Optional.ofNullable(key).map(keys::authenticate).filter(Caller::publishable);
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }

    private Frame frame(Language language, List<String> origins) {
        return new Frame(language, origins, bundles.path("frame.js"), bundles.path("frame.css"));
    }

    private static Response quiet(ProblemType why, Frame frame) {
        var words = Words.of(WidgetWords.class, frame.language());
        boolean again = why == ProblemType.INDEX_BEHIND;
        var title = again ? words.notNow() : words.notHere();
        return answer(why.status(), frame, Templates.quiet(frame, title, again));
    }

    private static Response answer(int status, Frame frame, TemplateInstance page) {
        var ancestors = frame.origins().isEmpty() ? NOBODY : CONSOLE + " " + String.join(" ", frame.origins());
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, frame.language().tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(SecurityHeaders.POLICY, POLICY + ancestors)
                .header("Referrer-Policy", "no-referrer")
                .entity(page.setLocale(frame.language().locale()).render())
                .build();
    }
}

package dev.laurel.web.badge;

import dev.laurel.account.Tenant;
import dev.laurel.api.ProblemException;
import dev.laurel.credential.held.HeldCredential;
import dev.laurel.credential.report.Step;
import dev.laurel.freelancer.PublicCredential;
import dev.laurel.freelancer.PublicCredentials;
import dev.laurel.web.HtmlPage;
import dev.laurel.web.Pages;
import dev.laurel.web.Shell;
import dev.laurel.web.Visitor;
import dev.laurel.web.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * A credential whose holder shows it to everybody. The file itself is not given out: it may hold the holder's name, or
 * a digest of a mail address that can be guessed.
 */
@Path("/b/{id}")
@HtmlPage
public class BadgePage {
    private final Pages pages;
    private final Visitor visitor;
    private final PublicCredentials credentials;

    BadgePage(Pages pages, Visitor visitor, PublicCredentials credentials) {
        this.pages = pages;
        this.visitor = visitor;
        this.credentials = credentials;
    }

    @CheckedTemplate(basePath = "badge")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance badge(
                Shell shell,
                PublicCredential open,
                Timeline timeline,
                List<Proof> proofs,
                Emblem emblem,
                boolean bound);
    }

    /** The page; whatever may not be seen is answered like what does not exist. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response show(@PathParam("id") String id) {
        var open = credentials.find(Tenant.MAIN, id).orElseThrow(ProblemException::notFound);
        var held = open.displayed().held();
        var timeline = Timeline.of(held).forEverybody();
        var name = name(held);
        return pages.page(Templates.badge(
                pages.shell(name.orElseGet(
                        () -> Words.of(BadgeWords.class, visitor.language()).badge())),
                open,
                timeline,
                Proof.of(held),
                Emblem.of(name.orElse("")),
                isBound(timeline)));
    }

    private static Optional<String> name(HeldCredential held) {
        return Optional.ofNullable(held.achievement()).map(HeldCredential.Named::name);
    }

    private static boolean isBound(Timeline timeline) {
        return timeline.steps().stream().anyMatch(stage -> stage.step() == Step.SUBJECT && stage.mark() == Mark.PASS);
    }
}

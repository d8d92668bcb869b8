package dev.laurel.web.posting;

import dev.laurel.account.Role;
import dev.laurel.skill.Level;
import dev.laurel.skill.ask.Importance;
import dev.laurel.web.HtmlPage;
import dev.laurel.web.Pages;
import dev.laurel.web.Shell;
import dev.laurel.web.Visitor;
import dev.laurel.web.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The form that a gig is posted with. */
@Path("/gigs/new")
@RolesAllowed(Role.CLIENT_NAME)
@HtmlPage
public class PostingPage {
    private final Pages pages;
    private final Visitor visitor;

    PostingPage(Pages pages, Visitor visitor) {
        this.pages = pages;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "posting")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance posting(Shell shell, List<Level> levels, List<Importance> importances);
    }

    @GET
    @Operation(hidden = true)
    public Response show() {
        return pages.page(Templates.posting(
                pages.shell(Words.of(PostingWords.class, visitor.language()).title()),
                List.of(Level.values()),
                List.of(Importance.values())));
    }
}

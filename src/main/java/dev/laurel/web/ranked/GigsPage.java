package dev.laurel.web.ranked;

import dev.laurel.account.Role;
import dev.laurel.api.Page;
import dev.laurel.gig.GigView;
import dev.laurel.gig.GigsResource;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A client's gigs, to choose one. */
@Path("/gigs")
@RolesAllowed({Role.CLIENT_NAME, Role.OPERATOR_NAME})
@HtmlPage
public class GigsPage {
    private final Pages pages;
    private final Visitor visitor;
    private final GigsResource gigs;

    GigsPage(Pages pages, Visitor visitor, GigsResource gigs) {
        this.pages = pages;
        this.visitor = visitor;
        this.gigs = gigs;
    }

    @CheckedTemplate(basePath = "ranked")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance gigs(Shell shell, Page<GigView> gigs);
    }

    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("cursor") @Nullable String cursor) {
        var words = Words.of(RankedWords.class, visitor.language());
        return pages.page(Templates.gigs(pages.shell(words.gigs()), gigs.list(null, null, cursor)));
    }
}

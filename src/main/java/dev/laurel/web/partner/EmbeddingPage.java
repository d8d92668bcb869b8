package dev.laurel.web.partner;

import dev.laurel.account.OwnKeysResource;
import dev.laurel.account.Role;
import dev.laurel.api.Page;
import dev.laurel.gig.GigState;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a partner binds keys to sites, takes the lines to paste, and sees what they will draw. */
@Path("/partner")
@RolesAllowed(Role.PARTNER_NAME)
@HtmlPage
public class EmbeddingPage {
    /** Gigs to choose from: the first page of those that everybody may read. */
    private static final String GIGS = "100";

    /** Some of the fonts that frames take over; the whole list is in frame/theme.js. */
    private static final List<String> FONTS =
            List.of("system-ui, sans-serif", "Georgia, serif", "Verdana, sans-serif", "Courier New, monospace");

    private final Pages pages;
    private final Visitor visitor;
    private final OwnKeysResource keys;
    private final GigsResource gigs;

    EmbeddingPage(Pages pages, Visitor visitor, OwnKeysResource keys, GigsResource gigs) {
        this.pages = pages;
        this.visitor = visitor;
        this.keys = keys;
        this.gigs = gigs;
    }

    @CheckedTemplate(basePath = "embedding")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance embedding(
                Shell shell, String service, List<BoundKey> keys, Page<GigView> gigs, List<String> fonts);
    }

    @GET
    @Operation(hidden = true)
    public Response show(@Context UriInfo uri) {
        var words = Words.of(EmbeddingWords.class, visitor.language());
        var service = uri.getBaseUri().toString().replaceAll("/+$", "");
        var own = keys.list().items().stream().map(BoundKey::new).toList();
        var open = gigs.list(GigState.OPEN.name(), GIGS, null);
        return pages.page(Templates.embedding(pages.shell(words.widget()), service, own, open, FONTS));
    }
}

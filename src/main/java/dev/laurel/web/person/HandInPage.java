package dev.laurel.web.person;

import dev.laurel.account.Role;
import dev.laurel.credential.report.Outcome;
import dev.laurel.freelancer.ProfileView;
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

/** Where a freelancer hands in a credential: as a file, a text or a link. */
@Path("/me/hand-in")
@RolesAllowed(Role.FREELANCER_NAME)
@HtmlPage
public class HandInPage {
    private final Pages pages;
    private final Visitor visitor;
    private final Me me;
    private final Samples samples;

    HandInPage(Pages pages, Visitor visitor, Me me, Samples samples) {
        this.pages = pages;
        this.visitor = visitor;
        this.me = me;
        this.samples = samples;
    }

    @CheckedTemplate(basePath = "person")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance handIn(
                Shell shell, ProfileView profile, List<Samples.Offer> samples, List<Outcome> outcomes);
    }

    @GET
    @Operation(hidden = true)
    public Response show() {
        var title = Words.of(PersonWords.class, visitor.language()).handIn();
        return me.with(profile ->
                pages.page(Templates.handIn(pages.shell(title), profile, samples.offers(), List.of(Outcome.values()))));
    }
}

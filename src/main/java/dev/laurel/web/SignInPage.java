package dev.laurel.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where a visitor says who they are: with a key, which the page turns into a session by {@code POST /v1/session}. */
@Path("/sign-in")
@HtmlPage
public class SignInPage {
    private final Pages pages;
    private final Visitor visitor;

    SignInPage(Pages pages, Visitor visitor) {
        this.pages = pages;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signIn(Shell shell, String to);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response show(@QueryParam("to") @Nullable String to) {
        var words = Words.of(ShellWords.class, visitor.language());
        return pages.page(Templates.signIn(pages.shell(words.signIn()), Onward.within(to == null ? "/" : to)));
    }
}

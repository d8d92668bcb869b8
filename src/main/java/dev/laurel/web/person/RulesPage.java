package dev.laurel.web.person;

import dev.laurel.match.Policy;
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
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What decides a rank, for everybody to read: every number is the policy's in force. */
@Path("/how-ranking-works")
@HtmlPage
public class RulesPage {
    private final Pages pages;
    private final Visitor visitor;
    private final Policy policy;

    RulesPage(Pages pages, Visitor visitor, Policy policy) {
        this.pages = pages;
        this.visitor = visitor;
        this.policy = policy;
    }

    @CheckedTemplate(basePath = "person")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance rules(Shell shell, Rules rules, Names names);
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response show() {
        var title = Words.of(RulesWords.class, visitor.language()).rules();
        return pages.page(Templates.rules(pages.shell(title), Rules.of(policy), Names.of(visitor.language())));
    }
}

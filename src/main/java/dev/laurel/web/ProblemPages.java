package dev.laurel.web;

import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that problems' types lead to: what happened, and what to do. */
@Path("/problems")
@PermitAll
@HtmlPage
public class ProblemPages {
    private final Pages pages;
    private final Visitor visitor;

    ProblemPages(Pages pages, Visitor visitor) {
        this.pages = pages;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problems(Shell shell, List<ProblemType> types);

        static native TemplateInstance problemType(Shell shell, ProblemType type);
    }

    /** All of them, by status. */
    @GET
    @Operation(hidden = true)
    public Response list() {
        var words = Words.of(ShellWords.class, visitor.language());
        return pages.page(Templates.problems(pages.shell(words.problems()), List.of(ProblemType.values())));
    }

    /** One of them. */
    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public Response one(@PathParam("code") String code) {
        var type = ProblemType.of(code).orElseThrow(ProblemException::notFound);
        return pages.page(Templates.problemType(pages.shell(type.title()), type));
    }
}

package dev.laurel.web.operator;

import dev.laurel.account.Role;
import dev.laurel.api.RecentProblems;
import dev.laurel.index.feed.IndexResource;
import dev.laurel.index.feed.Stock;
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

/** Whether the service keeps up, and what it had to refuse lately. */
@Path("/ops")
@RolesAllowed(Role.OPERATOR_NAME)
@HtmlPage
public class OperationsPage {
    private static final int SHOWN = 50;

    private final Pages pages;
    private final Visitor visitor;
    private final IndexResource index;
    private final LagLog lag;
    private final RecentProblems recent;

    OperationsPage(Pages pages, Visitor visitor, IndexResource index, LagLog lag, RecentProblems recent) {
        this.pages = pages;
        this.visitor = visitor;
        this.index = index;
        this.lag = lag;
        this.recent = recent;
    }

    @CheckedTemplate(basePath = "operator")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance operations(
                Shell shell, Stock stock, long behind, LagLog.Line line, List<RecentProblems.Occurrence> problems);
    }

    @GET
    @Operation(hidden = true)
    public Response show() {
        var stock = index.get(null);
        var problems = recent.latest();
        return pages.page(Templates.operations(
                pages.shell(Words.of(OperatorWords.class, visitor.language()).operations()),
                stock,
                Math.max(0, stock.databasePosition() - stock.position()),
                lag.note(stock),
                problems.subList(0, Math.min(SHOWN, problems.size()))));
    }
}

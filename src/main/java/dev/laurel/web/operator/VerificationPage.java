package dev.laurel.web.operator;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.credential.fetched.HostTally;
import dev.laurel.credential.held.Tally;
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
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How verification stands: how the credentials came out, issuer by issuer, and whether their hosts answer. */
@Path("/ops/verification")
@RolesAllowed(Role.OPERATOR_NAME)
@HtmlPage
public class VerificationPage {
    private final Pages pages;
    private final Visitor visitor;
    private final Tally tally;
    private final HostTally hosts;
    private final CurrentCaller caller;
    private final InstantSource clock;

    VerificationPage(
            Pages pages, Visitor visitor, Tally tally, HostTally hosts, CurrentCaller caller, InstantSource clock) {
        this.pages = pages;
        this.visitor = visitor;
        this.tally = tally;
        this.hosts = hosts;
        this.caller = caller;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "operator")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance verification(Shell shell, Health health, HostGrid grid);
    }

    @GET
    @Operation(hidden = true)
    public Response show() {
        var tenant = caller.get().tenant();
        var health = Health.of(tally.byOutcome(tenant), tally.byIssuer(tenant), tally.due(tenant));
        return pages.page(Templates.verification(
                pages.shell(Words.of(OperatorWords.class, visitor.language()).verification()),
                health,
                HostGrid.of(hosts.byHour(), clock.instant())));
    }
}

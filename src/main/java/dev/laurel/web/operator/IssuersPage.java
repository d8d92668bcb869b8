package dev.laurel.web.operator;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Etags;
import dev.laurel.api.Page;
import dev.laurel.credential.IssuerChange;
import dev.laurel.credential.Issuers;
import dev.laurel.credential.IssuersResource;
import dev.laurel.credential.issuer.RegistryIssuer;
import dev.laurel.taxonomy.Taxonomy;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Whom the operator trusts for what, and what another trust would do before it does it. */
@Path("/ops/issuers")
@RolesAllowed(Role.OPERATOR_NAME)
@HtmlPage
public class IssuersPage {
    private final Pages pages;
    private final Visitor visitor;
    private final IssuersResource resource;
    private final Issuers issuers;
    private final Taxonomy taxonomy;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    IssuersPage(
            Pages pages,
            Visitor visitor,
            IssuersResource resource,
            Issuers issuers,
            Taxonomy taxonomy,
            CurrentCaller caller,
            ObjectMapper json) {
        this.pages = pages;
        this.visitor = visitor;
        this.resource = resource;
        this.issuers = issuers;
        this.taxonomy = taxonomy;
        this.caller = caller;
        this.json = json;
    }

    @CheckedTemplate(basePath = "operator")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance issuers(Shell shell, Page<RegistryIssuer> issuers);

        static native TemplateInstance issuer(
                Shell shell, RegistryIssuer issuer, TrustChange change, @Nullable IssuerChange effect, String tag);
    }

    /** The registry. */
    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("cursor") @Nullable String cursor) {
        return pages.page(Templates.issuers(
                pages.shell(Words.of(OperatorWords.class, visitor.language()).issuers()), resource.list(null, cursor)));
    }

    /** One row; with other trust in the query, what that would do. */
    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public Response one(@PathParam("id") String id, @Context UriInfo uri) {
        var who = caller.get();
        var issuer = issuers.get(who.tenant(), id);
        var change = TrustChange.of(
                issuer,
                uri.getQueryParameters(),
                new TreeSet<>(taxonomy.skills().areas()),
                json);
        var effect = Optional.of(change)
                .filter(TrustChange::changed)
                .map(asked ->
                        issuers.preview(who.tenant(), who.accountId(), id, issuers.read(who.tenant(), asked.body())))
                .orElse(null);
        return pages.page(
                Templates.issuer(pages.shell(issuer.row().name()), issuer, change, effect, Etags.of(issuer.version())));
    }
}

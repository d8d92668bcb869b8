package dev.laurel.web;

import dev.laurel.account.Sessions;
import dev.laurel.api.Problem;
import dev.laurel.api.ProblemType;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.Set;

/**
 * Shows problems to people as pages: wherever a browser asks for one outside of the API. Who is not signed in is sent
 * to the door, and a session that has ended is forgotten.
 */
@Provider
public class HtmlProblems implements ContainerResponseFilter {
    private static final String API = "/v1/";
    private static final Set<String> ENDED = Set.of(ProblemType.SESSION_INVALID.code());
    private static final Set<String> NOBODY = Set.of(ProblemType.MISSING_KEY.code());

    private final Pages pages;
    private final WalkIn doors;
    private final ResourceInfo resource;

    HtmlProblems(Pages pages, WalkIn doors, @Context ResourceInfo resource) {
        this.pages = pages;
        this.doors = doors;
        this.resource = resource;
    }

    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problem(Shell shell, Problem problem, String door);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Problem problem && isForEyes(request)) {
            boolean read = "GET".equals(request.getMethod());
            if (read && ENDED.contains(problem.code())) {
                goTo(answer, request.getUriInfo().getRequestUri());
                var secure = "https".equals(request.getUriInfo().getBaseUri().getScheme());
                answer.getHeaders().add(HttpHeaders.SET_COOKIE, Sessions.toForget(secure));
            } else if (read && NOBODY.contains(problem.code())) {
                goTo(answer, URI.create(door(request)));
            } else {
                show(problem, door(request), answer);
            }
        }
    }

    /** Whether a page was asked for; where nobody knows what was, whether a browser did so by itself. */
    private boolean isForEyes(ContainerRequestContext request) {
        var type = resource.getResourceClass();
        return type == null ? isBrowser(request) : type.isAnnotationPresent(HtmlPage.class);
    }

    /** A browser that follows an address wants HTML and has no key to send. */
    private static boolean isBrowser(ContainerRequestContext request) {
        var accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML)
                && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                && !request.getUriInfo().getPath().startsWith(API);
    }

    /** Where one who may not see a page can become somebody who may. */
    private String door(ContainerRequestContext request) {
        var wanted = request.getUriInfo().getRequestUri();
        var path = wanted.getRawPath() + (wanted.getRawQuery() == null ? "" : "?" + wanted.getRawQuery());
        return doors.isOpen()
                ? Onward.through("/demo/as/" + DemoDoor.path(Onward.roleFor(wanted.getPath())), path)
                : Onward.through("/sign-in", path);
    }

    private static void goTo(ContainerResponseContext answer, URI where) {
        answer.setStatus(Response.Status.SEE_OTHER.getStatusCode());
        answer.setEntity(null);
        answer.getHeaders().putSingle(HttpHeaders.LOCATION, where.toString());
    }

    private void show(Problem problem, String door, ContainerResponseContext answer) {
        var page =
                pages.page(problem.status(), Templates.problem(pages.shellForNobody(problem.title()), problem, door));
        page.getHeaders().forEach((name, values) -> answer.getHeaders().put(name, values));
        answer.setEntity(page.getEntity(), new Annotation[0], MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
    }
}

package dev.laurel.api;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Notes every problem that leaves the service, before it is shown in whatever form. */
@Provider
public class ProblemsNoted implements ContainerResponseFilter {
    private final RecentProblems recent;
    private final ResourceInfo resource;

    ProblemsNoted(RecentProblems recent, @Context ResourceInfo resource) {
        this.recent = recent;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        if (answer.getEntity() instanceof Problem problem) {
            recent.note(request.getMethod(), route(), problem);
        }
    }

    private String route() {
        var method = resource.getResourceMethod();
        return method == null
                ? ""
                : text(resource.getResourceClass().getAnnotation(Path.class)) + text(method.getAnnotation(Path.class));
    }

    private static String text(@Nullable Path path) {
        return path == null ? "" : path.value().startsWith("/") ? path.value() : "/" + path.value();
    }
}

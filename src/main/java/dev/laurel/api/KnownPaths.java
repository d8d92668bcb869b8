package dev.laurel.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 404 for a path that holds what no id may hold, such as NUL, before anybody looks it up. */
@Provider
public class KnownPaths implements ContainerRequestFilter {
    /** Longest id in a path, in characters: the identifiers of skills and demo issuers are far shorter. */
    static final int MAX_ID = 1_000;

    @Override
    public void filter(ContainerRequestContext request) {
        request.getUriInfo().getPathParameters().values().forEach(values -> values.forEach(KnownPaths::require));
    }

    private static void require(String id) {
        if (id.length() > MAX_ID || !Texts.isClean(id, false)) {
            throw ProblemException.notFound();
        }
    }
}

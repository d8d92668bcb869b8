package dev.laurel.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that problems' types lead to: what happened, and what to do. */
@Path("/problems")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ProblemsResource {
    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%1$s</title><style>body{font:1rem/1.5 system-ui;max-width:40rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}</style>
            <h1>%1$s</h1>%2$s
            """;

    @GET
    @NonBlocking
    @Operation(operationId = "listProblems", summary = "Every problem the API answers with")
    public String list() {
        return PAGE.formatted(
                "Problems",
                Arrays.stream(ProblemType.values())
                        .map(type -> "<p>%d <a href=\"/problems/%s\">%s</a>: %s.</p>"
                                .formatted(type.status(), type.code(), type.code(), type.title()))
                        .collect(Collectors.joining()));
    }

    @GET
    @Path("/{code}")
    @NonBlocking
    @Operation(operationId = "getProblem", summary = "What one problem means and what to do about it")
    public String page(@PathParam("code") String code) {
        var type = ProblemType.of(code).orElseThrow(ProblemException::notFound);
        return PAGE.formatted(
                type.title(),
                "<p><code>%s</code>, status %d</p><p>%s</p><p><a href=\"/problems\">All problems</a></p>"
                        .formatted(type.code(), type.status(), type.remedy()));
    }
}

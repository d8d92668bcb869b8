package dev.laurel.api;

import io.vertx.ext.web.ParsedHeaderValue;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes answers of {@link Compressed} operations with gzip where the request's {@code Accept-Encoding} names it (RFC
 * 9110, 12.5.3). In the thread that writes the answer, not in the network's: those have other answers to send. A filter
 * that lays a stream over the answer's, not an interceptor: beside one, the library writes whatever is not packed as a
 * string first and as bytes after that. The last filter of all: were one to fail behind it, its problem would be packed
 * twice.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
@Compressed
public class CompressedAnswers implements ContainerResponseFilter {
    private static final String GZIP = "gzip";

    private final RoutingContext request;

    CompressedAnswers(RoutingContext request) {
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) throws IOException {
        answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (answer.hasEntity() && isRead()) {
            answer.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, GZIP);
            // To HEAD nothing is written, so nobody would close the stream.
            if (!HttpMethod.HEAD.equals(asked.getMethod())) {
                answer.setEntityStream(new Packing(answer.getEntityStream()));
            }
        }
    }

    /** Whether gzip is named, and not to say that it is not read. */
    private boolean isRead() {
        return request.parsedHeaders().acceptEncoding().stream().anyMatch(CompressedAnswers::isGzip);
    }

    private static boolean isGzip(ParsedHeaderValue accepted) {
        return accepted.value().equalsIgnoreCase(GZIP) && accepted.weight() > 0;
    }

    /** The quickest of gzip's levels: explanations say the same again and again, which each of them finds. */
    private static final class Packing extends GZIPOutputStream {
        private static final int BUFFER = 8_192;

        Packing(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}

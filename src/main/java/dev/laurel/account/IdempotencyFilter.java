package dev.laurel.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.api.Fault;
import dev.laurel.api.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Repeats the answer to a POST whose Idempotency-Key has been seen. */
@Provider
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";
    private static final String CLAIMED = "laurel.idempotency";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,64}");
    private static final List<String> KEPT_HEADERS = List.of("Location", "ETag", "Content-Type", "Laurel-Index");
    private static final int MAX_PATH = 300;
    private static final int SERVER_ERROR = 500;

    private final Idempotency idempotency;
    private final SecurityIdentity identity;
    private final ObjectMapper json;

    IdempotencyFilter(Idempotency idempotency, SecurityIdentity identity, ObjectMapper json) {
        this.idempotency = idempotency;
        this.identity = identity;
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var header = request.getHeaderString(HEADER);
        @Nullable Caller caller = identity.getAttribute(CurrentCaller.ATTRIBUTE);
        if (header == null || caller == null || !request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        if (!FORM.matcher(header).matches()) {
            throw ProblemException.invalid(Fault.in(HEADER, "out_of_range", "Must have 1 to 64 printable characters."));
        }
        var body = SpooledBody.of(request.getEntityStream());
        request.setEntityStream(body.stream());
        var path = request.getUriInfo().getRequestUri().getRawPath();
        var key = new IdempotencyRow.Key(
                caller.tenant(), caller.accountId(), header, path.substring(0, Math.min(path.length(), MAX_PATH)));
        var earlier = idempotency.claim(key, digest(request, body));
        if (earlier.isPresent()) {
            body.discard();
            request.abortWith(repeat(earlier.get()));
        } else {
            request.setProperty(CLAIMED, key);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(CLAIMED) instanceof IdempotencyRow.Key key)) {
            return;
        }
        request.removeProperty(CLAIMED);
        if (response.getStatus() >= SERVER_ERROR) {
            idempotency.release(key);
            return;
        }
        var headers = new HashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        idempotency.keep(key, new Idempotency.Answer(response.getStatus(), headers, text(response.getEntity())));
    }

    private @Nullable String text(@Nullable Object entity) throws JsonProcessingException {
        return switch (entity) {
            case null -> null;
            case String text -> text;
            default -> json.writeValueAsString(entity);
        };
    }

    private static Response repeat(Idempotency.Answer answer) {
        var response = Response.status(answer.status()).header(REPLAYED, "true");
        answer.headers().forEach(response::header);
        if (answer.body() != null) {
            response.entity(answer.body());
            var type = MediaType.valueOf(answer.headers().getOrDefault("Content-Type", MediaType.APPLICATION_JSON));
            // As whoever writes an object adds it to the first answer.
            response.type(type.withCharset(StandardCharsets.UTF_8.name()));
        }
        return response.build();
    }

    /** What makes two requests the same: query, media type and body; method and path are part of the key. */
    private static byte[] digest(ContainerRequestContext request, SpooledBody body) {
        var query = request.getUriInfo().getRequestUri().getRawQuery();
        var sha = SpooledBody.sha256();
        sha.update((query + "\n" + request.getMediaType() + "\n").getBytes(StandardCharsets.UTF_8));
        return sha.digest(body.digest());
    }
}

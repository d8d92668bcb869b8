package dev.laurel.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads a request's bytes, bounded, into a {@link Body}. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json", "application/ld+json"})
public class BodyReader implements MessageBodyReader<Body> {
    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Body.class;
    }

    @Override
    public Body readFrom(
            Class<Body> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        return Body.of(bounded(stream, Body.MAX_BYTES));
    }

    /**
     * All bytes of a stream.
     *
     * @throws ProblemException BODY_TOO_LARGE when there are more than {@code max}
     */
    public static byte[] bounded(InputStream stream, int max) throws IOException {
        var bytes = stream.readNBytes(max + 1);
        if (bytes.length > max) {
            throw ProblemException.of(ProblemType.BODY_TOO_LARGE, "At most " + max + " bytes are taken here.");
        }
        return bytes;
    }
}

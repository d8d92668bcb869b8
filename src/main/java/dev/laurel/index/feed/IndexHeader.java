package dev.laurel.index.feed;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/**
 * Lets whoever writes read their own write: the answer to a write waits until rankings include it, and names its place
 * in the change log (api.md, "read your writes").
 */
@Provider
@Priority(IndexHeader.BEFORE_ANSWERS_ARE_KEPT)
public class IndexHeader implements ContainerResponseFilter {
    /** Filters of answers run from the highest on, so that a kept answer has this header. */
    static final int BEFORE_ANSWERS_ARE_KEPT = Priorities.USER + 100;

    /** Name of the header that holds the position. */
    public static final String NAME = "Laurel-Index";

    /** An answer waits this long at most: a write is done even when the index is late. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Written written;
    private final Progress progress;

    IndexHeader(Written written, Progress progress) {
        this.written = written;
        this.progress = progress;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        long position = written.position().get();
        if (position > 0) {
            progress.await(position, PATIENCE);
            response.getHeaders().putSingle(NAME, position);
        }
    }
}

package dev.laurel.index.feed;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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

    private final Written written;
    private final Progress progress;
    private final Duration patience;

    /** @param patience an answer waits this long at most: a write is done even when the index is late */
    IndexHeader(Written written, Progress progress, @ConfigProperty(name = "laurel.index.patience") Duration patience) {
        this.written = written;
        this.progress = progress;
        this.patience = patience;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        long position = written.position().get();
        if (position > 0) {
            progress.await(position, patience);
            response.getHeaders().putSingle(NAME, position);
        }
    }
}

package dev.laurel.index.feed;

import jakarta.enterprise.context.RequestScoped;
import java.util.concurrent.atomic.AtomicLong;

/** The last position that the request under way wrote to the change log. */
@RequestScoped
class Written {
    private final AtomicLong position = new AtomicLong();

    /** Where it is kept: 0 while nothing is written, and usable after the request's context has ended. */
    AtomicLong position() {
        return position;
    }
}

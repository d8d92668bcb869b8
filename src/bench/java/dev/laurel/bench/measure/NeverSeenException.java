package dev.laurel.bench.measure;

import java.io.IOException;

/** A change that was acknowledged has not become visible within the limit. */
public final class NeverSeenException extends IOException {
    private static final long serialVersionUID = 1L;

    NeverSeenException(Sight sight, int answers) {
        super(sight.id() + " was acknowledged, and is in none of " + answers + " answers to " + sight.path()
                + " that were asked for until the limit");
    }
}

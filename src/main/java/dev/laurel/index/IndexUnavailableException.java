package dev.laurel.index;

import org.jspecify.annotations.Nullable;

/** There is no index to answer from: it is being built, or has turned out to be damaged and will be. */
public class IndexUnavailableException extends RuntimeException {
    public IndexUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

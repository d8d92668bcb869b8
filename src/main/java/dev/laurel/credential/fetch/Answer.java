package dev.laurel.credential.fetch;

import io.vertx.core.buffer.Buffer;

/**
 * What a host answered. Only a 200 has a body: whatever stands behind another status is never read.
 *
 * @param mediaType without parameters, lower case
 * @param cacheControl as sent; empty when absent
 * @param location as sent; empty when absent
 */
record Answer(int status, String mediaType, String cacheControl, String location, Buffer body) {
    static final int OK = 200;
    private static final int MOVED = 301;
    private static final int FOUND = 302;
    private static final int SEE_OTHER = 303;
    private static final int TEMPORARY = 307;
    private static final int PERMANENT = 308;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** What the status means. */
    Rule rule() {
        return switch (status) {
            case OK -> Rule.READ;
            case MOVED, FOUND, SEE_OTHER, TEMPORARY, PERMANENT -> Rule.REDIRECTED;
            case NOT_FOUND -> Rule.NOT_FOUND;
            case GONE -> Rule.GONE;
            case TOO_MANY_REQUESTS -> Rule.SERVER;
            default -> status >= SERVER_ERROR ? Rule.SERVER : Rule.STATUS;
        };
    }
}

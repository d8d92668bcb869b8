package dev.laurel.credential.fetch;

import java.time.Duration;

/**
 * How long a fetch may take (security.md, "The guarded fetcher").
 *
 * @param lookup for the answer of the name service
 * @param connect for the connection, TLS included
 * @param firstByte from the request to the head of the answer
 * @param total for everything, waiting for room and redirects included
 */
record Budgets(Duration lookup, Duration connect, Duration firstByte, Duration total) {
    static final Budgets STANDARD =
            new Budgets(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(5));
}

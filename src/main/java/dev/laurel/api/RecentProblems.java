package dev.laurel.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The last problems that this instance answered with, for operators who look what goes wrong. Kept in memory alone, and
 * without anything that a caller sent: the route, not the address.
 */
@ApplicationScoped
public class RecentProblems {
    /** How many are kept; older ones are in the log. */
    public static final int MOST = 200;

    private final Deque<Occurrence> kept = new ArrayDeque<>();
    private final InstantSource clock;

    RecentProblems(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * One answer.
     *
     * @param method of the request
     * @param route the operation's path with its parameters by name, such as {@code /v1/gigs/{id}}; empty where the
     *     request reached none
     */
    public record Occurrence(Instant at, String method, String route, int status, String code, String requestId) {}

    void note(String method, String route, Problem problem) {
        var occurrence =
                new Occurrence(clock.instant(), method, route, problem.status(), problem.code(), problem.requestId());
        synchronized (kept) {
            kept.addFirst(occurrence);
            if (kept.size() > MOST) {
                kept.removeLast();
            }
        }
    }

    /** What is kept, latest first. */
    public List<Occurrence> latest() {
        synchronized (kept) {
            return new ArrayList<>(kept);
        }
    }
}

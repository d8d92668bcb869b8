package dev.laurel.credential.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * The other leaf of the one door: sends bodies to addresses that strangers have left with us, over https to the public
 * Internet and nowhere else. An address is checked as {@link GuardedFetcher} checks it, at each call; nothing is
 * followed, and nothing that comes back is read but status and Retry-After.
 *
 * <p>It has places and connections of its own, so that a receiver that hangs holds up no verification. How often
 * something is sent again is its caller's to limit.
 */
public final class GuardedSender implements AutoCloseable {
    private static final Budgets STANDARD =
            new Budgets(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(15));

    private final Guard guard;
    private final Exchange exchange;
    private final Budgets budgets;
    private final Attempts attempts;
    private final InstantSource clock;
    private final Gate gate = new Gate();

    GuardedSender(Guard guard, Exchange exchange, Budgets budgets, Attempts attempts, InstantSource clock) {
        this.guard = guard;
        this.exchange = exchange;
        this.budgets = budgets;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * A sender on the public Internet.
     *
     * @param contact whom the owner of a host may turn to, for the User-Agent header
     * @param attempts is told of every attempt
     */
    public static GuardedSender onTheInternet(Contact contact, Attempts attempts, InstantSource clock) {
        var network = new PublicNetwork();
        return new GuardedSender(
                new Guard(network, STANDARD),
                new Exchange(network, STANDARD, contact.sender()),
                STANDARD,
                attempts,
                clock);
    }

    /** What came of sending. */
    public sealed interface Sent {
        /**
         * The other side answered.
         *
         * @param retryAfter as sent; empty when absent
         */
        record Answered(int status, String retryAfter) implements Sent {}

        /** It did not, or may not be called. */
        record Failed(Rule rule) implements Sent {}
    }

    /** The rule that forbids an address, or says why it cannot be told; empty where it may be called now. */
    public Optional<Rule> forbids(URI url) {
        try {
            guard.check(url, Deadline.in(budgets.lookup()));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.rule());
        }
    }

    /** Sends a body; never throws for what a remote side does. */
    public Sent post(URI url, Map<String, String> headers, byte[] body) {
        var deadline = Deadline.in(budgets.total());
        var host = "";
        try {
            host = Target.of(url).host();
            try (var _ = gate.enter(host, deadline)) {
                var head = exchange.post(guard.check(url, deadline), headers, body, deadline);
                note(host, Rule.READ, head.status());
                return new Sent.Answered(head.status(), head.retryAfter());
            }
        } catch (Refusal refusal) {
            note(host, refusal.rule(), 0);
            return new Sent.Failed(refusal.rule());
        }
    }

    private void note(String host, Rule rule, int status) {
        attempts.note(new Attempt(clock.instant().truncatedTo(ChronoUnit.MICROS), host, Use.WEBHOOK, rule, status, 0));
    }

    @Override
    public void close() {
        guard.close();
        exchange.close();
    }
}

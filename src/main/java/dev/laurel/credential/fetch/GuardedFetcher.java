package dev.laurel.credential.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The one door to the network: reads documents over https from the public Internet, and nothing else from anywhere
 * else.
 *
 * <p>Port 443 and GET only, a host name and never an address; the name is looked up once, all its addresses must be
 * global unicast, and the connection goes to the address that was checked. No proxy, cookies or passwords. At most
 * {@value #MAX_REDIRECTS} redirects, each checked like the first address; keys and certificates' pages never from
 * another site. Time, size, media types, fetches at once and in a minute are limited. Contexts are never fetched. An
 * attempt that failed is not repeated within a minute, and a host that fails again and again is left alone for longer.
 */
public final class GuardedFetcher implements DocumentSource, AutoCloseable {
    /** Redirects followed. */
    static final int MAX_REDIRECTS = 2;
    /** Requests to one host in a minute. */
    static final int HOST_QUOTA = 120;

    private static final Duration HOST_PERIOD = Duration.ofMinutes(1);

    private final Guard guard;
    private final Exchange exchange;
    private final Budgets budgets;
    private final Attempts attempts;
    private final InstantSource clock;
    private final Gate gate = new Gate();
    private final Circuits circuits;
    private final Quota hosts;
    private final Failures failures;

    GuardedFetcher(
            Guard guard,
            Exchange exchange,
            Budgets budgets,
            Attempts attempts,
            InstantSource clock,
            LongSupplier nanos) {
        this.guard = guard;
        this.exchange = exchange;
        this.budgets = budgets;
        this.attempts = attempts;
        this.clock = clock;
        this.circuits = new Circuits(nanos);
        this.hosts = new Quota(HOST_QUOTA, HOST_PERIOD, nanos);
        this.failures = new Failures(nanos);
    }

    /**
     * A fetcher on the public Internet.
     *
     * @param contact whom the owner of a host may turn to, for the User-Agent header
     * @param attempts is told of every attempt
     * @param clock for the instants at which documents are read
     */
    public static GuardedFetcher onTheInternet(Contact contact, Attempts attempts, InstantSource clock) {
        var network = new PublicNetwork();
        var budgets = Budgets.STANDARD;
        return new GuardedFetcher(
                new Guard(network, budgets),
                new Exchange(network, budgets, contact.agent()),
                budgets,
                attempts,
                clock,
                System::nanoTime);
    }

    /** How long one document may take, waiting and redirects included. */
    public Duration patience() {
        return budgets.total();
    }

    @Override
    public Resolved find(URI url, Use use) {
        return switch (read(url, use, Deadline.in(budgets.total()))) {
            case Reading.Read read -> new Resolved.Found(read.document());
            case Reading.Absent(boolean isForGood) -> isForGood ? new Resolved.Gone() : new Resolved.Missing();
            case Reading.Failed failed ->
                new Resolved.Unreachable(failed.rule().verdict().reason());
        };
    }

    /**
     * Reads a document; never throws for what a remote side does.
     *
     * @param deadline sooner than the fetcher's own limit for the whole, where the caller has less time
     */
    public Reading read(URI url, Use use, Deadline deadline) {
        if (use == Use.CONTEXT || use == Use.WEBHOOK) {
            return new Reading.Absent(false);
        }
        return failures.of(url, use).orElseGet(() -> {
            var reading = attempt(url, use, deadline.orIn(budgets.total()));
            boolean isPassing = reading instanceof Reading.Failed(var rule) && rule.isPassing();
            if (!isPassing && !(reading instanceof Reading.Read)) {
                failures.note(url, use, reading);
            }
            return reading;
        });
    }

    private Reading attempt(URI url, Use use, Deadline deadline) {
        try {
            return follow(url, use, deadline);
        } catch (Refusal refusal) {
            return new Reading.Failed(refusal.rule());
        }
    }

    private Reading follow(URI url, Use use, Deadline deadline) throws Refusal {
        var at = url;
        for (int redirects = 0; ; redirects++) {
            var answer = hop(at, use, deadline);
            switch (answer.rule()) {
                case READ -> {
                    return read(url, use, answer);
                }
                case NOT_FOUND, GONE -> {
                    return new Reading.Absent(answer.rule() == Rule.GONE);
                }
                case REDIRECTED -> at = next(at, answer.location(), use, redirects);
                default -> throw new Refusal(answer.rule());
            }
        }
    }

    private Reading read(URI url, Use use, Answer answer) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var stated = CacheControl.freshness(answer.cacheControl());
        return new Reading.Read(
                Document.of(url, answer.body().getBytes(), answer.mediaType(), at),
                stated.map(use::fresh).orElse(use.usuallyFresh()),
                stated.isPresent());
    }

    /** Where a redirect leads, if it may be followed at all; {@link #hop} checks the address like any other. */
    private URI next(URI from, String location, Use use, int redirects) throws Refusal {
        var host = Target.of(from).host();
        if (redirects == MAX_REDIRECTS) {
            throw noted(host, use, Rule.REDIRECTS);
        }
        var next = resolved(from, location).orElseThrow(() -> noted(host, use, Rule.REDIRECT_FORM));
        if (isBoundToSite(use) && !isSameSite(from, next)) {
            throw noted(host, use, Rule.REDIRECT_SITE);
        }
        return next;
    }

    /** Keys are the site's own; and what a page says counts as its site's word. */
    private static boolean isBoundToSite(Use use) {
        return use == Use.KEYS || use == Use.PAGE;
    }

    private static Optional<URI> resolved(URI from, String location) {
        try {
            return location.isEmpty() ? Optional.empty() : Optional.of(from.resolve(new URI(location)));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** Whether two addresses are one site; an address that may not be asked at all is left to the check of the hop. */
    private static boolean isSameSite(URI from, URI next) throws Refusal {
        var start = Target.of(from);
        try {
            return start.isSameSite(Target.of(next));
        } catch (Refusal forbidden) {
            return true;
        }
    }

    /** One request to one address, if everything allows it. */
    private Answer hop(URI url, Use use, Deadline deadline) throws Refusal {
        var host = "";
        try {
            host = Target.of(url).host();
            circuits.require(host);
            if (!hosts.take(host)) {
                throw new Refusal(Rule.HOST_QUOTA);
            }
            try (var _ = gate.enter(host, deadline)) {
                var answer = exchange.get(guard.check(url, deadline), use, deadline);
                note(host, use, answer.rule(), answer.status(), answer.body().length());
                return answer;
            }
        } catch (Refusal refusal) {
            // A caller who has hardly any time left must not bring a good host into disrepute.
            boolean isCallers = refusal.rule().isLate() && deadline.isShortened() && deadline.hasPassed();
            throw noted(host, use, isCallers ? Rule.CALLER_TIME : refusal.rule());
        }
    }

    private Refusal noted(String host, Use use, Rule rule) {
        note(host, use, rule, 0, 0);
        return new Refusal(rule);
    }

    private void note(String host, Use use, Rule rule, int status, long bytes) {
        if (rule.isHostsFault()) {
            circuits.failed(host);
        } else if (rule.isHostsAnswer()) {
            circuits.worked(host);
        }
        if (rule != Rule.CIRCUIT) {
            attempts.note(new Attempt(clock.instant().truncatedTo(ChronoUnit.MICROS), host, use, rule, status, bytes));
        }
    }

    @Override
    public void close() {
        guard.close();
        exchange.close();
    }
}

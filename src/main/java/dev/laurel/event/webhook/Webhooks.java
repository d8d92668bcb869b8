package dev.laurel.event.webhook;

import dev.laurel.account.Caller;
import dev.laurel.api.Body;
import dev.laurel.api.Cursors;
import dev.laurel.api.Etags;
import dev.laurel.api.Fault;
import dev.laurel.api.Ids;
import dev.laurel.api.MergePatch;
import dev.laurel.api.Page;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.api.StoredJson;
import dev.laurel.credential.fetch.GuardedSender;
import dev.laurel.credential.fetch.Verdict;
import dev.laurel.credential.fetched.FetchSettings;
import dev.laurel.event.EventType;
import dev.laurel.event.Events;
import dev.laurel.event.Notice;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Front door to webhooks. One that is not the caller's is answered like one that does not exist. */
@ApplicationScoped
public class Webhooks {
    public static final String PREFIX = "whk_";
    /** Webhooks of an account. */
    public static final int MAX_WEBHOOKS = 10;
    /** Tests of an account's webhooks in {@link #TEST_PERIOD}. */
    static final int MAX_TESTS = 10;

    private static final Duration TEST_PERIOD = Duration.ofMinutes(1);

    private final DeliveryRows deliveries;
    private final Events events;
    private final GuardedSender sender;
    private final FetchSettings network;
    private final Signing signing;
    private final Cursors cursors;
    private final InstantSource clock;

    Webhooks(
            DeliveryRows deliveries,
            Events events,
            GuardedSender sender,
            FetchSettings network,
            Signing signing,
            Cursors cursors,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.events = events;
        this.sender = sender;
        this.network = network;
        this.signing = signing;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * Adds a webhook; the answer holds its secret, which is not shown again.
     *
     * @throws ProblemException VALIDATION_FAILED, also where its address may not be called or its name is not known;
     *     LIMIT_REACHED; CONFLICT where the service reaches no network
     */
    WebhookView create(Caller caller, Body body) {
        var request = WebhookRequest.read(body);
        requireReachable(request.url());
        return QuarkusTransaction.requiringNew().call(() -> created(caller, request));
    }

    private void requireReachable(URI url) {
        if (!network.enabled()) {
            throw ProblemException.of(ProblemType.CONFLICT, "This service reaches no network, so it calls nobody.");
        }
        sender.forbids(url).ifPresent(rule -> {
            throw ProblemException.invalid(
                    rule.verdict() == Verdict.FORBIDDEN
                            ? Fault.at(
                                    "/url",
                                    "fetch_target_forbidden",
                                    "Must be an https address at port 443 with a public host name.")
                            : Fault.at("/url", "unreachable", "Its host name is not known just now."));
        });
    }

    private WebhookView created(Caller caller, WebhookRequest request) {
        if (WebhookRow.count("tenant = ?1 and account = ?2", caller.tenant(), caller.accountId()) >= MAX_WEBHOOKS) {
            throw ProblemException.of(
                    ProblemType.LIMIT_REACHED, "An account has at most " + MAX_WEBHOOKS + " webhooks.");
        }
        var secret = Signing.fresh();
        var row = new WebhookRow();
        row.tenant = caller.tenant();
        row.id = Ids.next(PREFIX);
        row.account = caller.accountId();
        row.secret = signing.sealed(row.id, secret);
        row.createdAt = now();
        row.put(request, row.createdAt);
        row.persistAndFlush();
        return WebhookView.of(row, Signing.text(secret));
    }

    /** The caller's, oldest first. */
    @Transactional
    Page<WebhookView> list(Caller caller, int limit, @Nullable String cursor) {
        var list = "webhooks:" + caller.tenant() + ":" + caller.accountId();
        var key = cursor == null
                ? List.of(Instant.EPOCH.toString(), "")
                : cursors.read(list, cursor).parts();
        var rows = WebhookRow.<WebhookRow>find(
                        "tenant = ?1 and account = ?2 and (createdAt > ?3 or (createdAt = ?3 and id > ?4))"
                                + " order by createdAt, id",
                        caller.tenant(),
                        caller.accountId(),
                        Instant.parse(key.getFirst()),
                        key.getLast())
                .page(0, limit + 1)
                .list();
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit
                ? cursors.make(list, List.of(shown.getLast().createdAt.toString(), shown.getLast().id))
                : null;
        return new Page<>(shown.stream().map(row -> WebhookView.of(row, null)).toList(), next);
    }

    /** One of the caller's. @throws ProblemException NOT_FOUND */
    @Transactional
    WebhookView get(Caller caller, String id) {
        return WebhookView.of(own(caller, id, LockModeType.NONE), null);
    }

    /**
     * Applies a JSON merge patch and checks the whole again. What is on its way to one that is switched off is given
     * up.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_REQUIRED, PRECONDITION_FAILED, VALIDATION_FAILED, CONFLICT
     */
    WebhookView patch(Caller caller, String id, @Nullable String ifMatch, Body patch) {
        var read = QuarkusTransaction.requiringNew().call(() -> {
            var row = own(caller, id, LockModeType.NONE);
            Etags.require(ifMatch, row.version);
            return new Read(
                    WebhookRequest.read(
                            new Body(MergePatch.apply(StoredJson.tree(WebhookRequest.Form.of(row)), patch.json()))),
                    row.url,
                    row.version);
        });
        if (!read.request().url().toString().equals(read.url())) {
            requireReachable(read.request().url());
        }
        return QuarkusTransaction.requiringNew().call(() -> patched(caller, id, read));
    }

    private record Read(WebhookRequest request, String url, long version) {}

    private WebhookView patched(Caller caller, String id, Read read) {
        var row = own(caller, id, LockModeType.PESSIMISTIC_WRITE);
        Etags.require(Etags.of(read.version()), row.version);
        row.put(read.request(), now());
        row.persistAndFlush();
        if (row.state == WebhookState.DISABLED) {
            deliveries.giveUp(row.tenant, row.id);
        }
        return WebhookView.of(row, null);
    }

    /** Takes one away, with all that is on its way. @throws ProblemException NOT_FOUND and of the precondition */
    @Transactional
    void delete(Caller caller, String id, @Nullable String ifMatch) {
        var row = own(caller, id, LockModeType.PESSIMISTIC_WRITE);
        Etags.require(ifMatch, row.version);
        row.delete();
    }

    /**
     * Makes another secret. For a day all that is sent is signed with both.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    WebhookView roll(Caller caller, String id) {
        var row = own(caller, id, LockModeType.PESSIMISTIC_WRITE);
        var secret = Signing.fresh();
        row.formerSecret = row.secret;
        row.formerUntil = now().plus(Signing.OVERLAP);
        row.secret = signing.sealed(row.id, secret);
        row.changedAt = now();
        row.persistAndFlush();
        return WebhookView.of(row, Signing.text(secret));
    }

    /**
     * Sends an event that says nothing, to see whether it arrives.
     *
     * @return id of the event
     * @throws ProblemException NOT_FOUND; CONFLICT where it is DISABLED; RATE_LIMITED
     */
    @Transactional
    String test(Caller caller, String id) {
        var row = own(caller, id, LockModeType.PESSIMISTIC_WRITE);
        requireActive(row);
        requireSeldom(caller);
        var event = events.tell(List.of(new Notice(
                        caller.tenant(), caller.accountId(), EventType.WEBHOOK_TEST, null, Map.of("webhook", row.id))))
                .getFirst();
        deliveries.add(row.tenant, row.id, event);
        return event;
    }

    private void requireSeldom(Caller caller) {
        if (events.since(caller, EventType.WEBHOOK_TEST, now().minus(TEST_PERIOD)) >= MAX_TESTS) {
            throw ProblemException.of(
                            ProblemType.RATE_LIMITED,
                            "An account tests its webhooks at most " + MAX_TESTS + " times a minute.")
                    .with("Retry-After", Long.toString(TEST_PERIOD.toSeconds()));
        }
    }

    /**
     * Sends again.
     *
     * @return how many deliveries were asked for
     * @throws ProblemException VALIDATION_FAILED; NOT_FOUND where there is no such webhook, or the event is kept no
     *     more; CONFLICT where it is DISABLED
     */
    @Transactional
    int redeliver(Caller caller, String id, Body body) {
        var request = RedeliveryRequest.read(body);
        var row = own(caller, id, LockModeType.PESSIMISTIC_WRITE);
        requireActive(row);
        if (request.event() != null) {
            int found = deliveries.redeliver(row.tenant, row.id, request.event());
            if (found == 0) {
                throw ProblemException.notFound();
            }
            return found;
        }
        return deliveries.redeliver(row.tenant, row.id, Objects.requireNonNull(request.since()));
    }

    private static void requireActive(WebhookRow row) {
        if (row.state == WebhookState.DISABLED) {
            throw ProblemException.of(ProblemType.CONFLICT, "The webhook is DISABLED: make it ACTIVE first.");
        }
    }

    /** What is, or was, on its way to one, newest first. @throws ProblemException NOT_FOUND */
    @Transactional
    Page<DeliveryView> deliveries(
            Caller caller, String id, @Nullable DeliveryState state, int limit, @Nullable String cursor) {
        own(caller, id, LockModeType.NONE);
        var list = "deliveries:" + caller.tenant() + ":" + id + ":" + state;
        var key = cursor == null ? null : cursors.read(list, cursor).parts();
        var rows = deliveries.list(
                caller.tenant(),
                id,
                state,
                key == null ? now().plus(Events.KEPT) : Instant.parse(key.getFirst()),
                key == null ? "" : key.getLast(),
                limit + 1);
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit
                ? cursors.make(
                        list,
                        List.of(
                                shown.getLast().createdAt().toString(),
                                shown.getLast().event()))
                : null;
        return new Page<>(shown, next);
    }

    private static WebhookRow own(Caller caller, String id, LockModeType lock) {
        return WebhookRow.<WebhookRow>findByIdOptional(new WebhookRow.Key(caller.tenant(), id), lock)
                .filter(row -> row.account.equals(caller.accountId()))
                .orElseThrow(ProblemException::notFound);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

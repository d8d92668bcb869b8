package dev.laurel.event.webhook;

import dev.laurel.api.StoredJson;
import dev.laurel.credential.fetch.GuardedSender;
import dev.laurel.credential.fetch.Verdict;
import dev.laurel.event.EventRows;
import dev.laurel.event.EventType;
import dev.laurel.event.EventView;
import dev.laurel.event.Events;
import dev.laurel.event.Notice;
import dev.laurel.event.webhook.DeliveryRows.Trip;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings what is due to webhooks. Each webhook has a thread of its own while it has something due, and is sent one
 * event after the other: a slow one holds up nobody else, and one that fails is left alone with the rest of its batch.
 */
@ApplicationScoped
class Rounds {
    /** How long the rest of a batch waits once one of it has failed. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int OK = 200;
    private static final int REDIRECTS = 300;
    private static final int GONE = 410;
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final DeliveryRows rows;
    private final EventRows eventRows;
    private final Events events;
    private final Signing signing;
    private final GuardedSender sender;
    private final RandomGenerator random = RandomGenerator.getDefault();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    Rounds(DeliveryRows rows, EventRows eventRows, Events events, Signing signing, GuardedSender sender) {
        this.rows = rows;
        this.eventRows = eventRows;
        this.events = events;
        this.signing = signing;
        this.sender = sender;
    }

    /** Where a webhook is called, and with which secrets. */
    private record Door(URI url, List<byte[]> secrets) {}

    /**
     * Begins to bring what is due, and waits for none of it.
     *
     * @return one thread for each webhook that is called
     */
    List<Thread> begin(InstantSource clock) {
        var trips = rows.claim(clock.instant(), busy);
        var threads = new ArrayList<Thread>();
        trips.stream().collect(Collectors.groupingBy(Trip::webhook)).forEach((webhook, own) -> {
            busy.add(webhook);
            threads.add(Thread.ofVirtual().name("webhook-" + webhook).start(() -> bring(own, clock)));
        });
        return threads;
    }

    private void bring(List<Trip> trips, InstantSource clock) {
        var webhook = trips.getFirst();
        try {
            boolean isAnswering = true;
            for (var trip : trips) {
                if (isAnswering) {
                    isAnswering = bring(trip, clock);
                } else {
                    rows.putOff(trip, clock.instant().plus(PAUSE));
                }
            }
        } catch (RuntimeException broken) {
            // What was taken is free again when its lease ends; nothing is lost, something may be told twice.
            LOG.errorf(broken, "events for webhook %s were not brought", webhook.webhook());
        } finally {
            busy.remove(webhook.webhook());
        }
    }

    /** Brings one event. @return whether the webhook took it */
    private boolean bring(Trip trip, InstantSource clock) {
        var event = eventRows.find(trip.tenant(), trip.event());
        var door = QuarkusTransaction.requiringNew().call(() -> door(trip, clock.instant()));
        if (event.isEmpty() || door.isEmpty()) {
            // Erased, deleted or switched off since it was taken.
            return true;
        }
        var sent = send(door.get(), trip, event.get(), clock.instant());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        switch (sent) {
            case GuardedSender.Sent.Answered(int status, String retryAfter)
            when status >= OK && status < REDIRECTS -> {
                rows.delivered(trip, status, now);
                return true;
            }
            case GuardedSender.Sent.Answered(int status, String retryAfter)
            when status == GONE -> {
                rows.failed(trip, status, null, null, now);
                disable(trip, DisabledReason.GONE, now);
            }
            case GuardedSender.Sent.Answered(int status, String retryAfter) ->
                failed(trip, status, null, Schedule.retryAfter(retryAfter, now), now);
            case GuardedSender.Sent.Failed(var rule) ->
                failed(trip, null, reason(rule.verdict()), Optional.empty(), now);
        }
        return false;
    }

    private GuardedSender.Sent send(Door door, Trip trip, EventView event, Instant now) {
        var body = StoredJson.write(event);
        var headers = signing.headers(trip.webhook(), door.secrets(), event.id(), now, body);
        return sender.post(door.url(), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Door> door(Trip trip, Instant now) {
        return WebhookRow.<WebhookRow>findByIdOptional(new WebhookRow.Key(trip.tenant(), trip.webhook()))
                .filter(row -> row.state == WebhookState.ACTIVE)
                .map(row -> {
                    var secrets = new ArrayList<>(List.of(row.secret));
                    if (row.formerSecret != null && now.isBefore(row.formerUntil)) {
                        secrets.add(row.formerSecret);
                    }
                    return new Door(URI.create(row.url), List.copyOf(secrets));
                });
    }

    /** The same word whatever went wrong on the way: nobody feels their way through a network by it. */
    static String reason(Verdict verdict) {
        return verdict == Verdict.FORBIDDEN ? verdict.reason() : "unreachable";
    }

    private void failed(
            Trip trip, @Nullable Integer status, @Nullable String reason, Optional<Duration> asked, Instant now) {
        var next = Schedule.next(trip.attempts() + 1, asked, now, random);
        rows.failed(trip, status, reason, next.orElse(null), now);
        if (next.isEmpty() && !worksSince(trip, now.minus(Schedule.WHOLE))) {
            disable(trip, DisabledReason.FAILING, now);
        }
    }

    private static boolean worksSince(Trip trip, Instant then) {
        return QuarkusTransaction.requiringNew()
                .call(() -> WebhookRow.count(
                                "tenant = ?1 and id = ?2 and workedAt > ?3", trip.tenant(), trip.webhook(), then)
                        > 0);
    }

    private void disable(Trip trip, DisabledReason reason, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> {
            var row = WebhookRow.<WebhookRow>findByIdOptional(
                    new WebhookRow.Key(trip.tenant(), trip.webhook()), LockModeType.PESSIMISTIC_WRITE);
            row.filter(hook -> hook.state == WebhookState.ACTIVE).ifPresent(hook -> {
                hook.state = WebhookState.DISABLED;
                hook.reason = reason;
                hook.changedAt = now;
                hook.persistAndFlush();
                rows.giveUp(trip.tenant(), trip.webhook());
                events.tell(List.of(new Notice(
                        trip.tenant(),
                        hook.account,
                        EventType.WEBHOOK_DISABLED,
                        null,
                        Map.of("webhook", hook.id, "reason", reason.name()))));
            });
        });
    }
}

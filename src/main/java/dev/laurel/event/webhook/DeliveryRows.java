package dev.laurel.event.webhook;

import dev.laurel.event.Published;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The table {@code webhook_delivery}. */
@ApplicationScoped
class DeliveryRows {
    /** Deliveries of one webhook that are taken at once. */
    static final int OF_WEBHOOK = 8;
    /** Deliveries that one round takes in all. */
    static final int OF_ROUND = 256;
    /** Events that one redelivery asks for: those of a busy month. */
    static final int MAX_REDELIVERED = 10_000;

    /**
     * How long whoever took deliveries may take: a whole batch at the longest that a try lasts, with as much again.
     * Afterwards that somebody is held for dead, and another takes them.
     */
    static final Duration LEASE = Duration.ofMinutes(4);

    private static final String PUBLISH = """
            insert into webhook_delivery (tenant, webhook, event, state, next_at, made_at)
            select event.tenant, webhook.id, event.id, 'PENDING', :now, :now from event
            join webhook on webhook.tenant = event.tenant and webhook.account = event.account
              and webhook.state = 'ACTIVE' and (cardinality(webhook.types) = 0 or event.type = any(webhook.types))
            where event.place between :first and :last and event.type <> 'webhook.test'
            on conflict do nothing""";
    private static final String CLAIM = """
            with due as (
              select d.tenant, d.webhook, d.event from webhook w cross join lateral (
                select tenant, webhook, event from webhook_delivery
                where tenant = w.tenant and webhook = w.id and state = 'PENDING' and next_at <= :now
                  and (taken_until is null or taken_until <= :now)
                order by next_at limit :each for update skip locked) d
              where w.state = 'ACTIVE' and not w.id = any(:busy) limit :most)
            update webhook_delivery taken set taken_until = :until from due
            where taken.tenant = due.tenant and taken.webhook = due.webhook and taken.event = due.event
            returning taken.tenant, taken.webhook, taken.event, taken.attempts""";
    private static final String AGAIN = """
            insert into webhook_delivery (tenant, webhook, event, state, next_at, made_at)
            select event.tenant, webhook.id, event.id, 'PENDING', :now, :now from event
            join webhook on webhook.tenant = event.tenant and webhook.account = event.account
            left join webhook_delivery d on d.tenant = event.tenant and d.webhook = webhook.id and d.event = event.id
            where webhook.tenant = :tenant and webhook.id = :webhook and event.place is not null and""";
    private static final String AGAIN_IN_ORDER = """
             order by event.place limit :most
            on conflict (tenant, webhook, event) do update
            set state = 'PENDING', attempts = 0, next_at = :now, taken_until = null""";
    private static final String NOT_DELIVERED = "event.at >= :since and event.type <> 'webhook.test'"
            + " and (cardinality(webhook.types) = 0 or event.type = any(webhook.types))"
            + " and (d.state is null or d.state = 'GIVEN_UP')";
    private static final String ITS = " where tenant = :tenant and webhook = :webhook and event = :event";

    private final EntityManager database;
    private final InstantSource clock;

    DeliveryRows(EntityManager database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A delivery that somebody has taken. */
    record Trip(String tenant, String webhook, String event, int attempts) {}

    /** What has its place now goes to every webhook that is called with it. */
    void publish(@Observes Published news) {
        database.createNativeQuery(PUBLISH)
                .setParameter("now", now())
                .setParameter("first", news.first())
                .setParameter("last", news.last())
                .executeUpdate();
    }

    /** One event for one webhook alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    void add(String tenant, String webhook, String event) {
        database.createNativeQuery("insert into webhook_delivery (tenant, webhook, event, state, next_at, made_at)"
                        + " values (:tenant, :webhook, :event, 'PENDING', :now, :now)")
                .setParameter("tenant", tenant)
                .setParameter("webhook", webhook)
                .setParameter("event", event)
                .setParameter("now", now())
                .executeUpdate();
    }

    /**
     * Takes deliveries that are due; nobody else gets them meanwhile.
     *
     * @param busy webhooks that are left out
     */
    @Transactional
    List<Trip> claim(Instant now, Collection<String> busy) {
        var rows = session()
                .createNativeQuery(CLAIM, Object[].class)
                .setParameter("now", now)
                .setParameter("each", OF_WEBHOOK)
                .setParameter("most", OF_ROUND)
                .setParameter("busy", busy.toArray(String[]::new))
                .setParameter("until", now.plus(LEASE))
                .getResultList();
        return rows.stream()
                .map(row -> new Trip((String) row[0], (String) row[1], (String) row[2], ((Number) row[3]).intValue()))
                .toList();
    }

    /** It got through. */
    @Transactional
    void delivered(Trip trip, int status, Instant now) {
        its(
                        "update webhook_delivery set state = 'DELIVERED', attempts = attempts + 1, last_at = :now,"
                                + " last_status = :status, last_reason = null, taken_until = null" + ITS,
                        trip)
                .setParameter("now", now)
                .setParameter("status", status)
                .executeUpdate();
        database.createNativeQuery("update webhook set worked_at = :now where tenant = :tenant and id = :webhook")
                .setParameter("now", now)
                .setParameter("tenant", trip.tenant())
                .setParameter("webhook", trip.webhook())
                .executeUpdate();
    }

    /**
     * It did not get through.
     *
     * @param status of the answer; null where none came
     * @param next when it is tried again; null for never
     */
    @Transactional
    void failed(Trip trip, @Nullable Integer status, @Nullable String reason, @Nullable Instant next, Instant now) {
        its(
                        "update webhook_delivery set attempts = attempts + 1, last_at = :now,"
                                + " last_status = cast(:status as int), last_reason = cast(:reason as text),"
                                + " taken_until = null, next_at = coalesce(cast(:next as timestamptz), next_at),"
                                + " state = case when cast(:next as timestamptz) is null then 'GIVEN_UP' else state end"
                                + ITS,
                        trip)
                .setParameter("now", now)
                .setParameter("status", status)
                .setParameter("reason", reason)
                .setParameter("next", next)
                .executeUpdate();
    }

    /** It was not tried, since the webhook does not answer just now; it is not counted as a try. */
    @Transactional
    void putOff(Trip trip, Instant until) {
        its("update webhook_delivery set taken_until = null, next_at = :until" + ITS, trip)
                .setParameter("until", until)
                .executeUpdate();
    }

    /** Whatever is on its way to a webhook is given up. */
    @Transactional(Transactional.TxType.MANDATORY)
    void giveUp(String tenant, String webhook) {
        database.createNativeQuery("update webhook_delivery set state = 'GIVEN_UP', taken_until = null,"
                        + " last_reason = 'webhook_disabled'"
                        + " where tenant = :tenant and webhook = :webhook and state = 'PENDING'")
                .setParameter("tenant", tenant)
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    /** Sends one event again, whatever became of it. @return 0 where it is kept no more, or is another account's */
    @Transactional(Transactional.TxType.MANDATORY)
    int redeliver(String tenant, String webhook, String event) {
        return again(tenant, webhook, "event.id = :event")
                .setParameter("event", event)
                .executeUpdate();
    }

    /** Sends what has not got through since an instant. @return how many */
    @Transactional(Transactional.TxType.MANDATORY)
    int redeliver(String tenant, String webhook, Instant since) {
        return again(tenant, webhook, NOT_DELIVERED)
                .setParameter("since", since)
                .executeUpdate();
    }

    private jakarta.persistence.Query again(String tenant, String webhook, String which) {
        return database.createNativeQuery(AGAIN + " " + which + AGAIN_IN_ORDER)
                .setParameter("now", now())
                .setParameter("tenant", tenant)
                .setParameter("webhook", webhook)
                .setParameter("most", MAX_REDELIVERED);
    }

    private jakarta.persistence.Query its(String sql, Trip trip) {
        return database.createNativeQuery(sql)
                .setParameter("tenant", trip.tenant())
                .setParameter("webhook", trip.webhook())
                .setParameter("event", trip.event());
    }

    /**
     * A webhook's deliveries, newest first.
     *
     * @param state in this state only, if one is given
     * @param before made then or earlier; with {@code id}, behind the delivery of that event
     */
    @Transactional
    List<DeliveryView> list(
            String tenant, String webhook, @Nullable DeliveryState state, Instant before, String id, int limit) {
        var ofState = state == null ? "" : " and d.state = :state";
        var query = session()
                .createNativeQuery(
                        "select d.event, event.type, d.state, d.attempts, d.next_at, d.last_at, d.last_status,"
                                + " d.last_reason, d.made_at from webhook_delivery d"
                                + " join event on event.tenant = d.tenant and event.id = d.event"
                                + " where d.tenant = :tenant and d.webhook = :webhook"
                                + " and (d.made_at, d.event) < (:before, :id)" + ofState
                                + " order by d.made_at desc, d.event desc",
                        Object[].class)
                .setParameter("tenant", tenant)
                .setParameter("webhook", webhook)
                .setParameter("before", before)
                .setParameter("id", id)
                .setMaxResults(limit);
        if (state != null) {
            query.setParameter("state", state.name());
        }
        return query.getResultList().stream().map(DeliveryRows::view).toList();
    }

    private static DeliveryView view(Object[] row) {
        int at = 0;
        var event = (String) row[at++];
        var type = (String) row[at++];
        var state = DeliveryState.valueOf((String) row[at++]);
        int attempts = ((Number) row[at++]).intValue();
        var next = (Instant) row[at++];
        var last = (Instant) row[at++];
        var status = (Integer) row[at++];
        var reason = (String) row[at++];
        var made = (Instant) row[at];
        return new DeliveryView(
                event, type, state, attempts, state == DeliveryState.PENDING ? next : null, last, status, reason, made);
    }

    private Session session() {
        return database.unwrap(Session.class);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package dev.laurel.alert;

import dev.laurel.event.EventType;
import dev.laurel.event.Events;
import dev.laurel.event.Notice;
import dev.laurel.freelancer.Shown;
import dev.laurel.freelancer.Visibility;
import dev.laurel.gig.Gig;
import dev.laurel.gig.GigVisibility;
import dev.laurel.index.feed.Changes;
import dev.laurel.match.Score;
import dev.laurel.match.Tier;
import dev.laurel.match.Yardstick;
import dev.laurel.ranking.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom something that appeared or changed is news for, and tells them. The watch gives candidates; each is judged
 * by the ranking's own judgement on what the record says now, so that who is told is who would be listed as QUALIFIED.
 */
@ApplicationScoped
class Teller {
    private final Watches watches;
    private final AlertRows rows;
    private final Events events;
    private final InstantSource clock;

    Teller(Watches watches, AlertRows rows, Events events, InstantSource clock) {
        this.watches = watches;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Tells of gigs that have changed. */
    void gigs(String tenant, Watch watch, Collection<String> ids, Predicate<Alert> which) {
        var now = watches.gigs(tenant, ids);
        for (var id : ids) {
            var gig = now.get(id);
            if (gig == null) {
                rows.endOf(tenant, id);
            } else {
                watches.put(watch, gig);
                if (gig instanceof Gig.Open open) {
                    open(tenant, watch, open, which);
                }
            }
        }
    }

    private void open(String tenant, Watch watch, Gig.Open gig, Predicate<Alert> which) {
        var told = new LinkedHashMap<Alert, Map<String, Object>>();
        var yardstick = watch.matcher.yardstick(gig.ask());
        var candidates = watch.people.candidates(yardstick, day()).stream()
                .filter(id -> watch.ofPerson(id).stream().anyMatch(which.and(alert -> isAskedFor(alert, gig))))
                .toList();
        watches.people(tenant, candidates).values().forEach(shown -> {
            var score = qualified(yardstick, shown);
            if (score != null) {
                watch.ofPerson(shown.person().id()).stream()
                        .filter(which)
                        .filter(alert -> isAskedFor(alert, gig) && score.points() >= alert.minPoints())
                        .forEach(alert -> told.put(
                                alert, pair(alert, gig.id(), shown.person().id(), score)));
            }
        });
        if (gig.body().visibility() == GigVisibility.PUBLIC
                && !watch.forPublicGigs().isEmpty()) {
            rows.publicSince(tenant, gig.id())
                    .ifPresent(since -> watch.forPublicGigs().stream()
                            .filter(which)
                            .filter(alert -> isAskedFor(alert, gig) && !since.isBefore(alert.createdAt()))
                            .forEach(alert -> told.put(alert, Map.of("alert", alert.id(), "gig", gig.id()))));
        }
        tell(tenant, gig.id(), EventType.ALERT_GIG, told, null);
    }

    private static boolean isAskedFor(Alert alert, Gig gig) {
        return alert.skills().isEmpty()
                || gig.ask().requirements().stream()
                        .flatMap(requirement -> requirement.anyOf().stream())
                        .anyMatch(alert.skills()::contains);
    }

    /** Tells of people who have changed. */
    void people(String tenant, Watch watch, Collection<String> ids, Predicate<Alert> which) {
        var concerned = watch.gigs.size() > 0
                ? ids
                : ids.stream().filter(id -> !watch.ofPerson(id).isEmpty()).toList();
        watches.people(tenant, concerned).values().forEach(shown -> {
            watches.put(watch, shown);
            if (shown.visibility() != Visibility.PRIVATE && watch.gigs.size() > 0) {
                person(tenant, watch, shown, which);
            }
        });
    }

    private void person(String tenant, Watch watch, Shown shown, Predicate<Alert> which) {
        var told = new LinkedHashMap<Alert, Map<String, Object>>();
        var id = shown.person().id();
        for (var yardstick : watch.gigs.candidates(watch.matcher.proof(shown.person(), day()))) {
            var score = qualified(yardstick, shown);
            if (score != null) {
                var gig = yardstick.ask().id();
                watch.onGig(gig).stream()
                        .filter(which)
                        .filter(alert -> score.points() >= alert.minPoints())
                        .forEach(alert -> told.put(alert, pair(alert, gig, id, score)));
            }
        }
        tell(tenant, id, EventType.ALERT_FREELANCER, told, id);
    }

    /** The score where the ranking lists the person as QUALIFIED; else null. */
    private @Nullable Score qualified(Yardstick yardstick, Shown shown) {
        if (yardstick.gate(shown.person(), day()).isPresent()) {
            return null;
        }
        var score = yardstick.score(shown.person(), day());
        return score.tier() == Tier.QUALIFIED ? score : null;
    }

    private LocalDate day() {
        return Moment.of(clock).day();
    }

    private static Map<String, Object> pair(Alert alert, String gig, String freelancer, Score score) {
        return Map.of(
                "alert",
                alert.id(),
                "gig",
                gig,
                "freelancer",
                freelancer,
                "tier",
                score.tier().name(),
                "points",
                score.points());
    }

    /** Tells all that it is news for, each once and for ever. */
    private void tell(
            String tenant,
            String subject,
            EventType type,
            Map<Alert, Map<String, Object>> told,
            @Nullable String about) {
        if (told.isEmpty()) {
            return;
        }
        var ids = told.keySet().stream().map(Alert::id).toList();
        var fresh = rows.tell(tenant, ids, subject, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var notices = new ArrayList<Notice>();
        told.forEach((alert, data) -> {
            if (fresh.contains(alert.id())) {
                notices.add(
                        new Notice(tenant, alert.account(), type, about == null ? alert.freelancer() : about, data));
            }
        });
        events.tell(List.copyOf(notices));
    }

    /** Tells of all that rows of the change log name, each thing once. */
    void changes(String tenant, Watch watch, Collection<Changes.Row> changed, Predicate<Alert> which) {
        var byKind = new HashMap<Changes.Kind, List<String>>();
        changed.stream()
                .filter(row -> row.tenant().equals(tenant))
                .collect(Collectors.groupingBy(
                        Changes.Row::kind,
                        Collectors.mapping(
                                Changes.Row::subject,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        ids -> ids.stream().distinct().toList()))))
                .forEach(byKind::put);
        // First the people, so that a gig of the same moment finds them as they are.
        people(tenant, watch, byKind.getOrDefault(Changes.Kind.FREELANCER, List.of()), which);
        gigs(tenant, watch, byKind.getOrDefault(Changes.Kind.GIG, List.of()), which);
    }
}

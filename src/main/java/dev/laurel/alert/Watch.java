package dev.laurel.alert;

import dev.laurel.match.Matcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The alerts of one marketplace in memory, and what finds those that something concerns. Used by one thread. */
final class Watch {
    final Matcher matcher;
    final ProvenSets people = new ProvenSets();
    final KeyedGigs gigs = new KeyedGigs();
    private final Map<String, Alert> all = new HashMap<>();
    private final Map<String, Set<Alert>> byPerson = new HashMap<>();
    private final Map<String, Set<Alert>> byGig = new HashMap<>();
    private final Set<Alert> forPublicGigs = new HashSet<>();
    /** New ones for which what changed before they were known here is still to be looked at. */
    private final List<Alert> untaken = new ArrayList<>();
    /** Of {@code alert_edition}; -1 before anything was read. */
    long edition = -1;

    Watch(Matcher matcher) {
        this.matcher = matcher;
    }

    /**
     * Takes over the alerts as they are now.
     *
     * @return those that are new; their people and gigs are still to be put
     */
    List<Alert> become(Map<String, Alert> now) {
        for (var gone : List.copyOf(all.values())) {
            if (!now.containsKey(gone.id())) {
                remove(gone);
            }
        }
        var fresh = new ArrayList<Alert>();
        now.values().forEach(alert -> {
            if (all.putIfAbsent(alert.id(), alert) == null) {
                fresh.add(alert);
                if (!alert.takenUp()) {
                    untaken.add(alert);
                }
                group(alert).add(alert);
            }
        });
        return fresh;
    }

    private Set<Alert> group(Alert alert) {
        return switch (alert.kind()) {
            case GIGS -> byPerson.computeIfAbsent(Objects.requireNonNull(alert.freelancer()), any -> new HashSet<>());
            case PEOPLE -> byGig.computeIfAbsent(Objects.requireNonNull(alert.gig()), any -> new HashSet<>());
            case PUBLIC_GIGS -> forPublicGigs;
        };
    }

    private void remove(Alert alert) {
        all.remove(alert.id());
        untaken.remove(alert);
        var group = group(alert);
        group.remove(alert);
        var freelancer = alert.freelancer();
        var gig = alert.gig();
        if (freelancer != null && group.isEmpty()) {
            byPerson.remove(freelancer);
            people.remove(freelancer);
        }
        if (gig != null && group.isEmpty()) {
            byGig.remove(gig);
            gigs.remove(gig);
        }
    }

    /** Hands out, once, the alerts for which it is still to be looked what they have missed. */
    List<Alert> takeUp() {
        var taken = List.copyOf(untaken);
        untaken.clear();
        return taken;
    }

    /** The alerts of a person who waits for gigs. */
    Set<Alert> ofPerson(String id) {
        return byPerson.getOrDefault(id, Set.of());
    }

    /** The alerts on a gig. */
    Set<Alert> onGig(String id) {
        return byGig.getOrDefault(id, Set.of());
    }

    Set<Alert> forPublicGigs() {
        return forPublicGigs;
    }

    /** Everybody who waits for gigs. */
    Collection<String> waiting() {
        return byPerson.keySet();
    }

    /** Every gig whose client waits for people. */
    Collection<String> waitedFor() {
        return byGig.keySet();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}

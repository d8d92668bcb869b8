package dev.laurel.engagement;

import dev.laurel.gig.GigChanged;
import dev.laurel.gig.Gigs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** Ends what is under way for a gig that was deleted; work that was completed stays. */
@ApplicationScoped
class GoneGigs {
    private static final List<EngagementState> UNDER_WAY = Arrays.stream(EngagementState.values())
            .filter(EngagementState::isUnderWay)
            .toList();

    private static final String OF_GIG = "tenant = ?1 and gig = ?2 and state in ?3";

    private final Gigs gigs;
    private final Event<EngagementMoved> moved;
    private final InstantSource clock;

    GoneGigs(Gigs gigs, Event<EngagementMoved> moved, InstantSource clock) {
        this.gigs = gigs;
        this.moved = moved;
        this.clock = clock;
    }

    /** Most gigs that change are there still, and have nothing under way. */
    @Transactional
    void onChange(@Observes GigChanged event) {
        if (EngagementRow.count(OF_GIG, event.tenant(), event.id(), UNDER_WAY) == 0
                || gigs.find(event.tenant(), event.id()).isPresent()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var ended = EngagementRow.<EngagementRow>list(OF_GIG + " order by id", event.tenant(), event.id(), UNDER_WAY);
        ended.forEach(row -> row.become(EngagementState.CANCELLED, List.of(), now));
        EngagementRow.flush();
        ended.forEach(row -> moved.fire(EngagementMoved.of(row)));
    }
}

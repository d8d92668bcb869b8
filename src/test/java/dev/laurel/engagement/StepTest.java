package dev.laurel.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may do what from where: every state, every step, everybody. */
class StepTest {
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    /** All that is allowed; the rest is refused. */
    static final Map<String, EngagementState> ALLOWED = Map.ofEntries(
            Map.entry("INVITED ACCEPT FREELANCER", EngagementState.ACCEPTED),
            Map.entry("INVITED DECLINE FREELANCER", EngagementState.DECLINED),
            Map.entry("INVITED WITHDRAW CLIENT", EngagementState.WITHDRAWN),
            Map.entry("APPLIED ACCEPT CLIENT", EngagementState.ACCEPTED),
            Map.entry("APPLIED DECLINE CLIENT", EngagementState.DECLINED),
            Map.entry("APPLIED WITHDRAW FREELANCER", EngagementState.WITHDRAWN),
            Map.entry("ACCEPTED CANCEL CLIENT", EngagementState.CANCELLED),
            Map.entry("ACCEPTED CANCEL FREELANCER", EngagementState.CANCELLED),
            Map.entry("ACCEPTED COMPLETE CLIENT", EngagementState.COMPLETED),
            Map.entry("ACCEPTED COMPLETE FREELANCER", EngagementState.COMPLETED),
            Map.entry("COMPLETED CONFIRM CLIENT", EngagementState.CONFIRMED),
            Map.entry("CONFIRMED TAKE_BACK CLIENT", EngagementState.COMPLETED),
            Map.entry("CONFIRMED TAKE_BACK OPERATOR", EngagementState.COMPLETED));

    static Engagement in(EngagementState state) {
        var row = new EngagementRow();
        row.tenant = "main";
        row.id = "eng_x";
        row.gig = "gig_x";
        row.title = "A gig";
        row.client = "acc_x";
        row.freelancer = "frl_x";
        row.origin = Origin.INVITATION;
        row.createdAt = NOON;
        row.completedAt = NOON;
        row.become(state, List.of(), NOON);
        return row.engagement();
    }

    @Test
    void everyStepFromEveryStateByEverybodyIsAllowedOrRefusedAsTheTableSays() {
        int asked = 0;
        for (var state : EngagementState.values()) {
            for (var step : Step.values()) {
                for (var by : Party.values()) {
                    var name = state + " " + step + " " + by;
                    assertEquals(Optional.ofNullable(ALLOWED.get(name)), step.next(in(state), by), name);
                    asked++;
                }
            }
        }
        assertEquals(8 * 7 * 3, asked);
    }

    @Test
    void aStateIsTheTypeThatTheRowBecomes() {
        for (var state : EngagementState.values()) {
            assertEquals(state, in(state).state());
            assertEquals(state.name(), in(state).getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void everyStateButTheBeginningsIsReachedAndThreeAreTheEnd() {
        var reached = new ArrayList<EngagementState>(ALLOWED.values());
        var left = ALLOWED.keySet().stream().map(name -> name.split(" ", -1)[0]).toList();
        assertEquals(
                List.of(EngagementState.INVITED, EngagementState.APPLIED),
                Arrays.stream(EngagementState.values())
                        .filter(state -> !reached.contains(state))
                        .toList());
        assertEquals(
                List.of(EngagementState.DECLINED, EngagementState.WITHDRAWN, EngagementState.CANCELLED),
                Arrays.stream(EngagementState.values())
                        .filter(state -> !left.contains(state.name()))
                        .toList());
    }

    @Test
    void seatsAreHeldFromTheAcceptOn() {
        assertEquals(
                List.of(EngagementState.ACCEPTED, EngagementState.COMPLETED, EngagementState.CONFIRMED),
                Arrays.stream(EngagementState.values())
                        .filter(EngagementState::holdsSeat)
                        .toList());
        assertEquals(
                List.of(
                        EngagementState.INVITED,
                        EngagementState.APPLIED,
                        EngagementState.ACCEPTED,
                        EngagementState.COMPLETED,
                        EngagementState.CONFIRMED),
                EngagementState.STANDING);
    }
}

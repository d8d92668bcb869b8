package dev.laurel.event;

import dev.laurel.account.CurrentCaller;
import dev.laurel.account.Role;
import dev.laurel.api.Fault;
import dev.laurel.api.Nearest;
import dev.laurel.api.Page;
import dev.laurel.api.Parameters;
import dev.laurel.api.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Arrays;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Events, for the account that they were told to. */
@Path("/v1/events")
@RolesAllowed({Role.CLIENT_NAME, Role.FREELANCER_NAME, Role.PARTNER_NAME})
@Tag(name = "Events")
public class EventsResource {
    private static final int MAX_ID = 40;

    private final Events events;
    private final Streams streams;
    private final Herald herald;
    private final CurrentCaller caller;

    EventsResource(Events events, Streams streams, Herald herald, CurrentCaller caller) {
        this.events = events;
        this.streams = streams;
        this.herald = herald;
        this.caller = caller;
    }

    /** In which order events are listed. */
    enum Listed {
        NEWEST_FIRST,
        OLDEST_FIRST
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listEvents",
            summary = "What you were told in the last thirty days; or a stream of what comes",
            description = "With `Accept: text/event-stream` the answer is a stream of server-sent events: `id`, `event`"
                    + " (the type) and `data` (the event as listed here). It sends what comes from now on, or what"
                    + " followed the event named in `Last-Event-ID`; it ends after an hour, and where its key is"
                    + " revoked. An event is told at least once: keep the ids that you have seen.")
    public Page<EventView> list(
            @QueryParam("type")
                    @Parameter(description = "Of this type only", schema = @Schema(examples = "alert.gig"))
                    @Nullable
                    String type,
            @QueryParam("order")
                    @Parameter(
                            description = "The newest come first unless this says otherwise",
                            schema = @Schema(implementation = Listed.class))
                    @Nullable
                    String order,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var read = new Parameters.Reading();
        var ofType = type == null ? null : read.of(() -> type(type), EventType.WEBHOOK_TEST);
        var listed = order == null ? Listed.NEWEST_FIRST : read.of(() -> order(order), Listed.NEWEST_FIRST);
        int rows = read.of(() -> Parameters.limit(limit), Page.DEFAULT_LIMIT);
        read.end();
        return events.list(caller.get(), ofType, listed == Listed.NEWEST_FIRST, rows, cursor);
    }

    private static Listed order(String order) {
        return Objects.requireNonNull(Parameters.choice("order", order, Listed.class));
    }

    private static EventType type(String word) {
        var words = Arrays.stream(EventType.values()).map(EventType::word).toList();
        return EventType.of(word)
                .orElseThrow(() -> ProblemException.invalid(new Fault(
                        null,
                        "type",
                        "unknown_value",
                        "Must be one of " + String.join(", ", words) + ".",
                        Nearest.to(word, words))));
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public void stream(
            @HeaderParam("Last-Event-ID") @Nullable String lastId, @Context SseEventSink sink, @Context Sse sse) {
        var channel = new SseChannel(sse, sink);
        streams.open(caller.get(), Parameters.text("Last-Event-ID", lastId, MAX_ID), channel);
        channel.hello();
        herald.wake();
    }
}

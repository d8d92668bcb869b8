package dev.laurel.event.webhook;

import dev.laurel.api.Body;
import dev.laurel.api.Fields;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to send again: one event, or all since an instant that did not get through.
 *
 * @param event {@code evt_…}; null where {@code since} is given
 */
@Schema(name = "RedeliveryRequest", description = "What to send again: `event`, or `since`.")
record RedeliveryRequest(
        @Schema(description = "One event, whatever became of it") @Nullable
        String event,

        @Schema(description = "All events since then that did not get through") @Nullable
        Instant since) {
    private static final int MAX_ID = 40;

    static RedeliveryRequest read(Body body) {
        return body.read(RedeliveryRequest::read);
    }

    private static @Nullable RedeliveryRequest read(Fields in) {
        var event = in.text("event", MAX_ID);
        var since = in.instant("since");
        if (in.has("event") == in.has("since")) {
            in.element().fault("one_of", "Must have either event or since.");
            return null;
        }
        return event == null && since == null ? null : new RedeliveryRequest(event, since);
    }
}

package dev.laurel.event.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one webhook.
 *
 * @param event {@code evt_…}
 * @param attempts tries so far, since it was last asked for
 * @param nextAt when it is tried next; null where it is not
 * @param lastStatus HTTP status of the last try's answer; null where none came
 * @param lastReason why no answer came: {@code unreachable}, {@code fetch_target_forbidden}, or
 *     {@code webhook_disabled} where nothing was tried
 */
@Schema(name = "WebhookDelivery", description = "One event on its way to one webhook.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeliveryView(
        String event,
        String type,
        DeliveryState state,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Instant lastAt,
        @Nullable Integer lastStatus,
        @Nullable String lastReason,
        Instant createdAt) {}

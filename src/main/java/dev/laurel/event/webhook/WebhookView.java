package dev.laurel.event.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as answers show it.
 *
 * @param types that it is called with; all where empty
 * @param secret that signatures are made with: shown where it was just made, and never again
 * @param formerSecretUntil until then what is sent is signed with the former secret too
 * @param lastSuccessAt when an event got through last
 */
@Schema(name = "Webhook", description = "A server that is called with events.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WebhookView(
        @Schema(examples = "whk_b2kq7cxm5vjz3n6yt4fdw2eaou") String id,
        String url,
        List<String> types,
        @Nullable String description,
        WebhookState state,
        @Nullable DisabledReason reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
        @Nullable Instant formerSecretUntil,
        @Nullable Instant lastSuccessAt,
        Instant createdAt,
        Instant changedAt,
        long version) {
    static WebhookView of(WebhookRow row, @Nullable String secret) {
        return new WebhookView(
                row.id,
                row.url,
                List.of(row.types),
                row.description,
                row.state,
                row.reason,
                secret,
                row.formerUntil,
                row.workedAt,
                row.createdAt,
                row.changedAt,
                row.version);
    }
}

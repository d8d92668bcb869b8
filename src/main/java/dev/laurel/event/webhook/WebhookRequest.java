package dev.laurel.event.webhook;

import dev.laurel.api.Body;
import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.api.Nearest;
import dev.laurel.api.Texts;
import dev.laurel.event.EventType;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its account states it.
 *
 * @param url https, port 443, a public host name
 * @param types that it is called with; all where empty
 */
record WebhookRequest(
        URI url, List<EventType> types, @Nullable String description, WebhookState state) {
    /** Characters of an address: what common servers take. */
    static final int MAX_URL = 2_000;

    static final int MAX_DESCRIPTION = 200;

    WebhookRequest {
        types = List.copyOf(types);
    }

    /** The same as a body has it. */
    @Schema(name = "WebhookRequest", description = "A server to be called with events.")
    record Form(
            @Schema(maxLength = MAX_URL, examples = "https://hooks.marketplace.example/laurel")
            String url,

            @Schema(description = "Types of events; all where it is left out or empty", examples = "[\"alert.gig\"]")
            @Nullable
            List<String> types,

            @Schema(maxLength = MAX_DESCRIPTION) @Nullable String description,

            @Schema(description = "ACTIVE unless this says otherwise") @Nullable
            WebhookState state) {
        static Form of(WebhookRow row) {
            return new Form(row.url, List.of(row.types), row.description, row.state);
        }
    }

    static WebhookRequest read(Body body) {
        return body.read(WebhookRequest::read);
    }

    private static @Nullable WebhookRequest read(Fields in) {
        in.readOnly(
                "id", "reason", "secret", "formerSecretUntil", "lastSuccessAt", "createdAt", "changedAt", "version");
        var given = in.required("url");
        var text = given == null ? null : given.text(1, MAX_URL, false);
        var url = given == null || text == null ? null : url(given, text);
        var types = in.list("types", EventType.values().length, WebhookRequest::type);
        var description = in.text("description", MAX_DESCRIPTION);
        var state = in.choice("state", WebhookState.ACTIVE);
        return url == null
                ? null
                : new WebhookRequest(
                        url,
                        new ArrayList<>(types).stream().distinct().toList(),
                        description == null || Texts.isBlank(description) ? null : Texts.tidy(description),
                        state);
    }

    private static @Nullable URI url(Element given, String text) {
        try {
            var url = new URI(text);
            if ("https".equalsIgnoreCase(url.getScheme()) && url.getRawAuthority() != null) {
                return url;
            }
        } catch (java.net.URISyntaxException malformed) {
            // Answered below, as another scheme is.
        }
        given.fault("invalid_url", "Must be an https address.");
        return null;
    }

    private static @Nullable EventType type(Element given) {
        var word = given.text(1, MAX_DESCRIPTION, false);
        if (word == null) {
            return null;
        }
        var type = EventType.of(word);
        if (type.isEmpty()) {
            var words = Arrays.stream(EventType.values()).map(EventType::word).toList();
            given.fault("unknown_value", "Must be one of " + String.join(", ", words) + ".", Nearest.to(word, words));
        }
        return type.orElse(null);
    }
}

package dev.laurel.web.operator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.Body;
import dev.laurel.api.Fault;
import dev.laurel.api.ProblemException;
import dev.laurel.credential.issuer.RegistryIssuer;
import dev.laurel.skill.Trust;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A registry row with other trust, as {@code PUT /v1/issuers/{id}} takes it; read from the page's query,
 * {@code trust.data-analytics=LISTED}.
 *
 * @param request the whole row to put
 * @param knobs trust by area, as it would be
 * @param changed whether that differs from the row
 * @param reason why, for the row's history; empty where none is given yet
 */
public record TrustChange(ObjectNode request, List<Knob> knobs, boolean changed, String reason) {
    private static final String PREFIX = "trust.";

    public TrustChange {
        knobs = List.copyOf(knobs);
    }

    /** An area's trust as it is and as it would be; null where the area has no entry. */
    public record Knob(
            String area, @Nullable Trust was, @Nullable Trust trust) {
        public boolean isMoved() {
            return was != trust;
        }
    }

    static TrustChange of(
            RegistryIssuer issuer, MultivaluedMap<String, String> query, Iterable<String> areas, ObjectMapper json) {
        var now = new LinkedHashMap<String, @Nullable Trust>();
        issuer.row().trust().forEach(entry -> now.put(entry.area(), entry.trust()));
        areas.forEach(area -> now.putIfAbsent(area, null));
        var knobs = new ArrayList<Knob>();
        now.forEach((area, trust) -> knobs.add(new Knob(area, trust, asked(query, area, trust))));
        var reason = Optional.ofNullable(query.getFirst("reason")).orElse("").strip();
        boolean changed = knobs.stream().anyMatch(Knob::isMoved);
        return new TrustChange(request(issuer, knobs, reason, json), knobs, changed, reason);
    }

    private static @Nullable Trust asked(MultivaluedMap<String, String> query, String area, @Nullable Trust trust) {
        @Nullable String text = query.getFirst(PREFIX + area);
        if (text == null) {
            return trust;
        }
        return text.isEmpty()
                ? null
                : Arrays.stream(Trust.values())
                        .filter(value -> value.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.invalid(
                                Fault.in(PREFIX + area, "unknown_value", "Must be a trust, or empty.")));
    }

    private static ObjectNode request(RegistryIssuer issuer, List<Knob> knobs, String reason, ObjectMapper json) {
        ObjectNode request = json.valueToTree(issuer.row());
        request.properties().removeIf(field -> field.getValue().isNull());
        var trust = request.putArray("trust");
        for (var knob : knobs) {
            if (knob.trust() != null) {
                trust.addObject()
                        .put("area", knob.area())
                        .put("trust", knob.trust().name());
            }
        }
        if (!reason.isEmpty()) {
            request.put("reason", reason);
        }
        return request;
    }

    /** As the registry reads it. */
    Body body() {
        return new Body(request);
    }

    /** Every trust, highest first. */
    public List<Trust> trusts() {
        return List.of(Trust.values());
    }

    /** As scripts send it. */
    public String text() {
        return request.toString();
    }
}

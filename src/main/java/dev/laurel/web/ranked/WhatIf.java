package dev.laurel.web.ranked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.Body;
import dev.laurel.api.Fault;
import dev.laurel.api.ProblemException;
import dev.laurel.gig.GigView;
import dev.laurel.skill.Level;
import dev.laurel.skill.ask.Importance;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A gig as it might be: the stored one with other levels, weights and importance of its requirements, as {@code POST
 * /v1/matches} takes it. The changes come from the page's query: {@code r0.level=4} asks for EXPERT in requirement 0,
 * {@code r0.weight=0} leaves the weight to the policy.
 *
 * @param gig the whole body to send
 * @param knobs what each requirement asks for now
 * @param changes what differs from the stored gig, by parameter
 */
public record WhatIf(ObjectNode gig, List<Knob> knobs, Map<String, String> changes) {
    /** What the service writes of a gig and does not take. */
    private static final List<String> OURS = List.of("id", "client", "createdAt", "updatedAt", "version", "notes");
    /** A body's fields that say nothing about who fits. */
    private static final List<String> BESIDE = List.of("state", "visibility", "description", "seats");

    private static final int MOST_WEIGHT = 100;

    public WhatIf {
        knobs = List.copyOf(knobs);
    }

    /**
     * What a requirement asks for, to be turned.
     *
     * @param level 1 to 4
     * @param weight 1 to 100; 0 where the policy decides
     */
    public record Knob(String name, int level, int weight, Importance importance) {
        public Level asked() {
            return leveled(level);
        }
    }

    /** Reads a page's query. @throws ProblemException VALIDATION_FAILED for a value that the parameter cannot have */
    static WhatIf of(GigView gig, MultivaluedMap<String, String> query, ObjectMapper json) {
        ObjectNode body = json.valueToTree(gig);
        body.remove(OURS);
        body.remove(BESIDE);
        withoutNulls(body);
        inParts(body, "requirements", part -> byId(part, "anyOf"));
        inParts(body, "qualifications", part -> {
            if (part.get("credential") instanceof ObjectNode credential) {
                byId(credential, "skills");
            }
        });
        var names = Parts.of(gig).requirements();
        var changes = new TreeMap<String, String>();
        var knobs = new ArrayList<Knob>();
        for (int i = 0; i < names.size(); i++) {
            knobs.add(
                    turn(i, names.get(i), (ObjectNode) body.path("requirements").get(i), query, changes));
        }
        return new WhatIf(body, knobs, changes);
    }

    private static Knob turn(
            int at, String name, ObjectNode part, MultivaluedMap<String, String> query, Map<String, String> changes) {
        var start = "r" + at + ".";
        int level = Level.valueOf(part.path("level").asText()).number();
        int weight = part.path("weight").asInt(0);
        var importance = Importance.valueOf(part.path("importance").asText());
        int askedLevel =
                number(query, start + "level", 1, Level.values().length).orElse(level);
        int askedWeight = number(query, start + "weight", 0, MOST_WEIGHT).orElse(weight);
        var askedImportance = importance(query, start + "importance").orElse(importance);
        if (askedLevel != level) {
            part.put("level", leveled(askedLevel).name());
            changes.put(start + "level", Integer.toString(askedLevel));
        }
        if (askedWeight != weight) {
            set(part, askedWeight);
            changes.put(start + "weight", Integer.toString(askedWeight));
        }
        if (askedImportance != importance) {
            part.put("importance", askedImportance.name());
            changes.put(start + "importance", askedImportance.name());
        }
        return new Knob(name, askedLevel, askedWeight, askedImportance);
    }

    /** The level of a number, 1 to 4. */
    private static Level leveled(int number) {
        return Arrays.stream(Level.values())
                .filter(level -> level.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no level " + number));
    }

    private static void set(ObjectNode part, int weight) {
        if (weight == 0) {
            part.remove("weight");
        } else {
            part.put("weight", weight);
        }
    }

    private static Optional<Integer> number(MultivaluedMap<String, String> query, String name, int least, int most) {
        @Nullable String text = query.getFirst(name);
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        var numbers = IntStream.rangeClosed(least, most).boxed();
        return Optional.of(numbers.filter(number -> text.equals(Integer.toString(number)))
                .findFirst()
                .orElseThrow(() -> bad(name, "Must be a whole number from " + least + " to " + most + ".")));
    }

    private static Optional<Importance> importance(MultivaluedMap<String, String> query, String name) {
        @Nullable String text = query.getFirst(name);
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(List.of(Importance.values()).stream()
                .filter(importance -> importance.name().equals(text))
                .findFirst()
                .orElseThrow(() -> bad(name, "Must be REQUIRED or PREFERRED.")));
    }

    private static ProblemException bad(String parameter, String message) {
        return ProblemException.invalid(Fault.in(parameter, "out_of_range", message));
    }

    /** Every level, lowest first. */
    public List<Level> levels() {
        return List.of(Level.values());
    }

    /** Both kinds of importance. */
    public List<Importance> importances() {
        return List.of(Importance.values());
    }

    /** Whether anything is other than in the stored gig. */
    public boolean isAsked() {
        return !changes.isEmpty();
    }

    /** The changes as a query that other parameters may follow; empty where there are none. */
    public String query() {
        return changes.entrySet().stream()
                .map(change -> change.getKey() + "=" + change.getValue() + "&")
                .collect(Collectors.joining());
    }

    /** As the ranking takes it. */
    Body body() {
        return new Body(gig);
    }

    private static void inParts(ObjectNode body, String list, Consumer<ObjectNode> change) {
        body.path(list).forEach(part -> change.accept((ObjectNode) part));
    }

    /** Answers name skills by id and label; requests take the id. */
    private static void byId(ObjectNode part, String field) {
        if (part.get(field) instanceof ArrayNode skills) {
            var ids = part.arrayNode();
            skills.forEach(skill -> ids.add(skill.path("id").asText()));
            part.set(field, ids);
        }
    }

    private static void withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(WhatIf::withoutNulls);
    }
}

package dev.laurel.demo.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.Body;
import dev.laurel.demo.content.GigSheet;
import java.time.LocalDate;
import java.util.Map;

/** Writes gigs as {@code POST /v1/gigs} takes them. */
final class Postings {
    private static final String ISSUERS = "issuers";

    private Postings() {}

    /**
     * The body of a gig, for a world seeded on {@code day}.
     *
     * @param issuers registry id by key of the sheet
     */
    static Body body(GigSheet gig, LocalDate day, Map<String, String> issuers) {
        var body = gig.body().deepCopy();
        body.setAll(dates(gig, day));
        for (JsonNode qualification : body.path("qualifications")) {
            if (qualification.path("credential") instanceof ObjectNode credential && credential.has(ISSUERS)) {
                credential.set(ISSUERS, ids(credential.get(ISSUERS), issuers));
            }
        }
        return new Body(body);
    }

    /** First and last day. */
    static ObjectNode dates(GigSheet gig, LocalDate day) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("startsOn", gig.startsOn(day).toString())
                .put("endsOn", gig.endsOn(day).toString());
    }

    private static ArrayNode ids(JsonNode keys, Map<String, String> issuers) {
        var ids = JsonNodeFactory.instance.arrayNode();
        keys.forEach(key -> ids.add(issuers.get(key.textValue())));
        return ids;
    }
}

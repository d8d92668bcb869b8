package dev.laurel.ranking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code ?explanation=SUMMARY}: the same rows in the same order, with less of their explanations (decision 0149). */
@QuarkusTest
class SummariesTest extends RankedBadgeScene {
    private static final List<String> OF_REQUIREMENT =
            List.of("requirement", "importance", "weight", "skill", "status", "gap", "phi", "points", "claimed");
    private static final List<String> OF_QUALIFICATION = List.of("qualification", "weight", "status", "phi", "points");
    private static final ObjectMapper JSON = new ObjectMapper();

    private String proven;
    private String body;

    /** One proves it and holds what is preferred; another one claims it, a level below. */
    @BeforeEach
    void twoOfThem() {
        proven = handIn();
        people.stranger("""
                {"displayName": "C", "claims": [{"skill": "%s", "level": "FOUNDATION"}]}
                """.formatted(skill));
        body = """
                {"title": "Summed up",
                 "requirements": [{"anyOf": ["%s"], "level": "INTERMEDIATE"}],
                 "qualifications": [{"credential": {"skills": ["%s"], "issuers": [], "achievements": []},
                                     "importance": "PREFERRED"}]}
                """.formatted(skill, skill);
        gig = client.asking().body(body).post("/v1/gigs").jsonPath().getString("id");
    }

    @Test
    void aRankingIsTheSameButForWhatIsLeftOut() throws JsonProcessingException {
        var whole = read(matches());
        assertEquals(2, whole.at("/items").size());
        assertEquals(
                proven,
                whole.at("/items/0/explanation/requirements/0/groups/0/evidence/0/id")
                        .asText());
        assertSummary(whole, read(client.asking().get(matchesPath() + "?explanation=SUMMARY")));
        assertEquals(items(whole), items(read(client.asking().get(matchesPath() + "?explanation=FULL"))));
    }

    @Test
    void soIsThatOfAGigThatIsNotStored() throws JsonProcessingException {
        var whole = read(client.asking().body(body).post("/v1/matches"));
        assertEquals(2, whole.at("/items").size());
        assertSummary(whole, read(client.asking().body(body).post("/v1/matches?explanation=SUMMARY")));
    }

    @Test
    void soAreRecommendations() throws JsonProcessingException {
        var path = person.path() + "/recommendations";
        var whole = read(person.holder().asking().get(path));
        assertEquals(2, whole.at("/items").size(), "this gig and the scene's");
        assertSummary(whole, read(person.holder().asking().get(path + "?explanation=SUMMARY")));
    }

    /** Every row's parts still add up to its points and its claimed points. */
    @Test
    void aSummaryAddsUp() throws JsonProcessingException {
        var rows = items(read(client.asking().get(matchesPath() + "?explanation=SUMMARY")));
        assertEquals(2, rows.size());
        for (var row : rows) {
            var explanation = row.get("explanation");
            assertEquals(
                    row.get("points").asInt(),
                    sum(explanation.get("requirements"), "points") + sum(explanation.get("qualifications"), "points"));
            assertEquals(row.get("claimed").asInt(), sum(explanation.get("requirements"), "claimed"));
        }
    }

    /** A list is read in short, and whoever then wants to know why may go on in full, or the other way round. */
    @Test
    void aCursorGoesOnInEitherDetail() {
        var inFull = client.asking().get(matchesPath() + "?limit=1").jsonPath();
        var inShort = client.asking()
                .get(matchesPath() + "?limit=1&explanation=SUMMARY")
                .jsonPath();
        for (var cursor : List.of(inFull.getString("next"), inShort.getString("next"))) {
            for (var detail : List.of("", "&explanation=SUMMARY")) {
                client.asking()
                        .get(matchesPath() + "?limit=1&cursor=" + cursor + detail)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(1))
                        .body("items.rank", contains(2));
            }
        }
    }

    @Test
    void whatIsNoDetailIsRefusedAndOnePairIsAlwaysInFull() {
        client.asking()
                .get(matchesPath() + "?explanation=SUMARY")
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("explanation"))
                .body("errors.code", contains("unknown_value"))
                .body("errors[0].suggestions", contains("SUMMARY"));
        client.asking()
                .get(matchesPath() + "/" + person.id() + "?explanation=SUMMARY")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown_parameter"));
    }

    private String matchesPath() {
        return "/v1/gigs/" + gig + "/matches";
    }

    private static JsonNode read(Response answer) throws JsonProcessingException {
        assertEquals(200, answer.statusCode(), answer.asString());
        return JSON.readTree(answer.asString());
    }

    private static List<JsonNode> items(JsonNode answer) {
        return StreamSupport.stream(answer.get("items").spliterator(), false).toList();
    }

    private static int sum(JsonNode parts, String field) {
        return StreamSupport.stream(parts.spliterator(), false)
                .mapToInt(part -> part.get(field).asInt())
                .sum();
    }

    private static void assertSummary(JsonNode whole, JsonNode summary) {
        assertTrue(summary.at("/items/0/explanation/qualifications").size()
                        + summary.at("/items/1/explanation/qualifications").size()
                > 0);
        assertFalse(summary.toString().contains("\"groups\""));
        var shortened = whole.deepCopy();
        shortened.get("items").forEach(row -> {
            var explanation = row.get("explanation");
            explanation.get("requirements").forEach(part -> ((ObjectNode) part).retain(OF_REQUIREMENT));
            explanation.get("qualifications").forEach(part -> ((ObjectNode) part).retain(OF_QUALIFICATION));
        });
        assertEquals(items(shortened), items(summary));
    }
}

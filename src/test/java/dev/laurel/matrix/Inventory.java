package dev.laurel.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.laurel.matrix.Place.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Everything of a marketplace that its operator can read, by address. */
final class Inventory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final List<String> LISTS = List.of(
            "/v1/gigs?limit=100",
            "/v1/freelancers?limit=100",
            "/v1/engagements?limit=100",
            "/v1/accounts?limit=100",
            "/v1/imports?limit=100",
            "/v1/issuers?limit=100",
            "/v1/documents?limit=100",
            "/v1/skills/aliases?limit=100",
            "/v1/offerings?limit=100",
            "/v1/licence-compacts/nlc",
            "/v1/exchange-rates");

    private Inventory() {}

    static Map<String, String> of(Marketplace marketplace, Line line) {
        var operator = marketplace.operator();
        var all = new LinkedHashMap<String, String>();
        for (var list : LISTS) {
            var answer = read(line, operator, list);
            all.put(list, answer.toString());
            for (var path : below(list, answer)) {
                all.put(path, read(line, operator, path).toString());
            }
        }
        return all;
    }

    private static List<String> below(String list, JsonNode answer) {
        var paths = new ArrayList<String>();
        for (var id : ids(answer)) {
            switch (list.replaceAll("\\?.*", "")) {
                case "/v1/freelancers" -> {
                    for (var part : List.of("identities", "licences", "credentials", "endorsements")) {
                        paths.add("/v1/freelancers/" + id + "/" + part);
                    }
                }
                case "/v1/accounts" -> paths.add("/v1/accounts/" + id + "/keys");
                default -> paths.addAll(List.of());
            }
        }
        return paths;
    }

    private static List<String> ids(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    private static JsonNode read(Line line, Actor operator, String path) {
        var answer = line.send(operator, "GET", path, Payload.EMPTY);
        assertEquals(OK, answer.status(), path + ": " + answer.body());
        try {
            var json = JSON.readTree(answer.body());
            assertEquals("", json.path("next").asText(""), path + " has more than a page");
            return json;
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(answer.body(), noJson);
        }
    }
}

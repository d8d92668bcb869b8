package dev.laurel.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The committed contract is the one that is served. After a change that is meant: run this test with
 * {@code -Dopenapi.update=true} and commit openapi.yaml.
 */
@QuarkusTest
class ContractTest {
    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    @Test
    void theCommittedContractIsTheServedOne() throws IOException {
        var served =
                given().get("/openapi.yaml").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, served);
        }
        assertEquals(served, Files.readString(COMMITTED), "openapi.yaml is stale: run with -Dopenapi.update=true");
        assertTrue(served.startsWith("---\nopenapi: 3.1"), served.substring(0, 30));
    }

    @Test
    void everyOperationSaysWhatItIsAndWhatCanGoWrong() throws IOException {
        var contract = new YAMLMapper()
                .readTree(given().accept("application/json")
                        .get("/openapi.yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        var seen = new HashSet<String>();
        var faults = new ArrayList<String>();
        contract.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        faults.addAll(faults(entry.getKey() + " " + path.getKey(), entry.getValue(), seen));
                    }
                }));
        assertEquals(List.of(), faults);
        assertTrue(seen.size() > 5, "the contract is nearly empty: " + seen);
    }

    private static List<String> faults(String name, JsonNode operation, Set<String> seen) {
        var faults = new ArrayList<String>();
        if (!operation.hasNonNull("operationId")
                || !seen.add(operation.get("operationId").asText())) {
            faults.add(name + " has no operationId of its own");
        }
        if (!operation.hasNonNull("summary")) {
            faults.add(name + " has no summary");
        }
        if (name.contains("/v1/")) {
            if (!operation.hasNonNull("tags")) {
                faults.add(name + " has no tag");
            }
            if (!operation.path("responses").has("401")) {
                faults.add(name + " names no problem");
            }
        }
        var forms = operation.path("requestBody").path("content");
        if (!forms.isEmpty() && forms.findValue("example") == null && forms.findValue("examples") == null) {
            faults.add(name + " has no example");
        }
        return faults;
    }
}

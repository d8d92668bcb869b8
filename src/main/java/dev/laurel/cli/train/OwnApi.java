package dev.laurel.cli.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the service that runs in this very process, over the loopback interface. */
final class OwnApi {
    /** For a first answer, with the lowest priority on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int OK = 200;
    private static final int FIRST_FAULT = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String key;

    OwnApi(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    /** The same service with another key. */
    OwnApi with(String otherKey) {
        return new OwnApi(base, otherKey);
    }

    /** What is answered to a question. @throws IOException where it is no answer */
    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(answered(request(path).GET().build()).body());
    }

    /** Reads something that is not JSON. */
    void read(String path) throws IOException, InterruptedException {
        answered(request(path).GET().build());
    }

    /** Sends JSON, and returns the answer; missing where there is none. */
    JsonNode post(String path, String json) throws IOException, InterruptedException {
        var body = answered(posting(path, json)).body();
        return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
    }

    /** Sends something that must be refused. @throws IOException where it is not */
    void postFaulty(String path, String json) throws IOException, InterruptedException {
        var answer = client.send(posting(path, json), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() < FIRST_FAULT) {
            throw new IOException(path + " took " + json);
        }
    }

    /** Whether a path is answered with 200; false also where nobody listens yet. */
    boolean isWell(String path) throws InterruptedException {
        try {
            return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpRequest posting(String path, String json) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + key);
    }

    private HttpResponse<String> answered(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= FIRST_FAULT) {
            throw new IOException(request.method() + " " + request.uri() + " was answered with " + answer.statusCode()
                    + ": " + answer.body());
        }
        return answer;
    }
}

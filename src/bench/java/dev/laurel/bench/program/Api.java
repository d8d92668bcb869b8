package dev.laurel.bench.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks a program over HTTP/1.1, on as many connections as there are requests open at once. */
public final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String key;

    Api(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    /** The bytes of an answer. @throws IOException where it is none that was asked for */
    public byte[] get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** The same, read. */
    public JsonNode read(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path));
    }

    /** The length of an answer, in bytes, when it has come; fails where it is none that was asked for. */
    public CompletableFuture<Integer> begin(String path) {
        var request = request(path).GET().build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(answer -> {
                    if (answer.statusCode() != OK) {
                        throw new CompletionException(
                                new IOException(path + " was answered with " + answer.statusCode()));
                    }
                    return answer.body().length;
                });
    }

    /** Makes something. */
    public JsonNode post(String path, JsonNode body) throws IOException, InterruptedException {
        return JSON.readTree(send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build()));
    }

    /** Replaces something. */
    public JsonNode put(String path, JsonNode body) throws IOException, InterruptedException {
        return JSON.readTree(send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + key);
    }

    private byte[] send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK && answer.statusCode() != CREATED) {
            throw new IOException(request.method() + " " + request.uri() + " was answered with " + answer.statusCode()
                    + ": " + JSON.readTree(answer.body()));
        }
        return answer.body();
    }
}

package dev.laurel.bench.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks a program over HTTP/1.1, on as many connections as there are requests open at once. */
public final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final int TRIES = 20;
    private static final String INDEX_BEHIND = "index_behind";
    /** Done, made, taken on, done without words. */
    private static final Set<Integer> WELL = Set.of(OK, 201, 202, 204);

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

    /**
     * The bytes of an answer; empty where there is none at the moment because the index is behind.
     *
     * @throws IOException where it is neither
     */
    public Optional<byte[]> getIfThere(String path) throws IOException, InterruptedException {
        var answer = client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        if (isBehind(answer)) {
            return Optional.empty();
        }
        return Optional.of(required(answer));
    }

    /** Writes, and returns when it is acknowledged. @throws IOException where it is refused */
    public Written send(Call call) throws IOException, InterruptedException {
        return written(answer(call));
    }

    /** Hands over a file, and returns what is answered. @throws IOException where it is refused */
    public JsonNode sendFile(String path, String type, Path file, Duration patience)
            throws IOException, InterruptedException {
        var request = request(path)
                .timeout(patience)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        return JSON.readTree(send(request));
    }

    /** The same, again at once where the answer is 503 {@code index_behind}: {@value #TRIES} times at most. */
    public Written sendPatiently(Call call) throws IOException, InterruptedException {
        var answer = answer(call);
        for (int tried = 1; tried < TRIES && isBehind(answer); tried++) {
            answer = answer(call);
        }
        return written(answer);
    }

    private HttpResponse<byte[]> answer(Call call) throws IOException, InterruptedException {
        var request = request(call.path()).method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()));
        if (call.type() != null) {
            request.header("Content-Type", call.type());
        }
        if (call.ifMatch() != null) {
            request.header("If-Match", call.ifMatch());
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Written written(HttpResponse<byte[]> answer) throws IOException {
        var body = JSON.readTree(required(answer));
        return new Written(answer.headers().firstValue("ETag").orElse(""), body);
    }

    private static boolean isBehind(HttpResponse<byte[]> answer) {
        return answer.statusCode() == UNAVAILABLE && text(answer.body()).contains(INDEX_BEHIND);
    }

    /** The same program asked by somebody else: on connections of their own. */
    public Api another() {
        return new Api(base, key);
    }

    /** The same program asked with another key, on connections of its own. */
    public Api with(String otherKey) {
        return new Api(base, otherKey);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + key);
    }

    private byte[] send(HttpRequest request) throws IOException, InterruptedException {
        return required(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    }

    private static byte[] required(HttpResponse<byte[]> answer) throws IOException {
        if (!WELL.contains(answer.statusCode())) {
            var request = answer.request();
            throw new IOException(request.method() + " " + request.uri() + " was answered with " + answer.statusCode()
                    + ": " + text(answer.body()));
        }
        return answer.body();
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}

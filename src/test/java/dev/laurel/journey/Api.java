package dev.laurel.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.laurel.imports.Upload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The service over HTTP. A request is sent once: whatever goes wrong is the caller's to see. */
final class Api implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int PAGE = 100;
    /** No list of a journey is longer: more pages mean a cursor that goes in circles. */
    private static final int MAX_PAGES = 200;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonNode access;

    private Api(JsonNode access) {
        this.access = access;
    }

    /** The demo on a directory, with the keys that its {@code access.json} has. */
    static Api of(Path directory) throws IOException {
        return new Api(JSON.readTree(directory.resolve("access.json").toFile()));
    }

    /** @throws IOException where no whole answer came: what was asked may be done or not */
    Answer send(Call call) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(access.path("baseUrl").textValue() + call.path()))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + key(call.as()));
        call.headers().forEach(request::header);
        var body = call.body();
        request.method(call.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        try {
            return answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (HttpTimeoutException late) {
            throw new IOException(call + " was not answered within " + LIMIT, late);
        }
    }

    /** Begins an upload of NDJSON as an operator; the caller sends it piece by piece. */
    Upload upload(String path) throws IOException {
        return Upload.begin(URI.create(access.path("baseUrl").textValue()).getPort(), key(Call.As.OPERATOR), path);
    }

    private String key(Call.As as) {
        return access.path("keys")
                .path(
                        switch (as) {
                            case OPERATOR -> "operator";
                            case CLIENT -> "client";
                        })
                .textValue();
    }

    private static Answer answer(HttpResponse<String> response) throws IOException {
        var headers = response.headers();
        var location = headers.firstValue("Location").map(URI::create).map(URI::getPath);
        return new Answer(
                response.statusCode(),
                headers.firstValue("ETag").orElse(""),
                location.orElse(""),
                headers.firstValueAsLong("Laurel-Index").orElse(0),
                headers.firstValue("Idempotent-Replayed").isPresent(),
                response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body()));
    }

    /** A thing that must be there. */
    JsonNode read(Call call) throws IOException, InterruptedException {
        var answer = send(call);
        if (!answer.isDone()) {
            throw new IllegalStateException(call.method() + " " + call.path() + " answered " + answer);
        }
        return answer.body();
    }

    /** A whole list, page by page; {@code call}'s path has no query yet. */
    List<JsonNode> list(Call call) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        for (int i = 0; i < MAX_PAGES; i++) {
            var path = call.path() + "?limit=" + PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            var page = read(new Call(call.as(), call.method(), path, call.headers(), call.body()));
            page.path("items").forEach(items::add);
            if (!page.hasNonNull("next")) {
                return items;
            }
            cursor = page.path("next").textValue();
        }
        throw new IllegalStateException(call.path() + " does not end after " + MAX_PAGES + " pages");
    }

    @Override
    public void close() {
        client.close();
    }
}

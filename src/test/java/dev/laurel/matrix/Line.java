package dev.laurel.matrix;

import dev.laurel.matrix.Heard.Manner;
import dev.laurel.matrix.Place.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Puts questions to the running service. All have the same X-Request-Id, so that answers can be equal to the byte. */
final class Line implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    static final String REQUEST_ID = "matrix";
    private static final int CREATED = 201;
    private static final String BROKEN = "{\"nonsense\"";
    private static final String UNKNOWN_FIELD = "{\"nonsense\":true}";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    Line(URI base) {
        this.base = base;
    }

    /** Asks an operation of a row about a place. */
    Answer ask(Row row, Place place, String fresh, Manner manner, int expected) {
        var payload = Payload.of(row.operation().id(), fresh);
        var body = switch (manner) {
            case PROPER, STRAY, HEAD ->
                row.about() == Matter.OFFER ? Payload.offer(place.ids()).body() : payload.body();
            case MALFORMED -> BROKEN;
            case FAULTY -> UNKNOWN_FIELD;
        };
        boolean conditional = payload.conditional() && expected != CREATED && body.equals(payload.body());
        var method = manner == Manner.HEAD ? "HEAD" : row.operation().method();
        return send(
                place.asker(),
                method,
                target(row, place, manner),
                new Payload(payload.type(), body, conditional && manner != Manner.MALFORMED));
    }

    /** Sends a request outside the table. */
    Answer send(@Nullable Actor asker, String method, String path, Payload payload) {
        return send(asker, method, path, payload, "");
    }

    /** Sends a request with an Idempotency-Key, unless that is empty. */
    Answer send(@Nullable Actor asker, String method, String path, Payload payload, String idempotencyKey) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("X-Request-Id", REQUEST_ID)
                .header("Accept", "application/json, text/html;q=0.5")
                .method(
                        method,
                        payload.type() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(payload.body()));
        if (payload.type() != null) {
            request.header("Content-Type", payload.type());
        }
        if (payload.conditional()) {
            request.header("If-Match", "*");
        }
        if (asker != null) {
            request.header("Authorization", "Bearer " + asker.key());
        }
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request.build());
    }

    private Answer send(HttpRequest request) {
        try {
            return Answer.of(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String target(Row row, Place place, Manner manner) {
        var path = row.operation().path();
        var query = new ArrayList<String>();
        var ids = new ArrayList<>(place.ids());
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]*}", Matcher.quoteReplacement(ids.removeFirst()));
        }
        if (row.about() == Matter.DOCUMENT) {
            query.add("url=" + URLEncoder.encode(ids.removeFirst(), StandardCharsets.UTF_8));
        }
        if (row.about() == Matter.SHOWN_GIG) {
            query.add("gig=" + ids.removeFirst());
        }
        if (row.operation().id().equals("importMany")) {
            query.add("kind=freelancers");
        }
        if (row.about().each().isPresent()) {
            query.add("limit=100");
        }
        if (manner == Manner.STRAY) {
            query.add("nonsense=1");
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    @Override
    public void close() {
        client.close();
    }
}

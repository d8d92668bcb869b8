package dev.laurel.bench.bare;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Vert.x, which the program stands on too, with one event loop and nothing in between: each path is answered with the
 * bytes that were recorded of it. A process of its own.
 */
public final class BareServer {
    private static final int NOT_FOUND = 404;
    private static final String CONTENT_TYPE = "Content-Type";

    private final Map<String, Recorded> answers = new HashMap<>();

    private record Recorded(String contentType, Buffer body) {}

    private BareServer(Recording recording) {
        recording
                .answers()
                .forEach(answer ->
                        answers.put(answer.path(), new Recorded(answer.contentType(), Buffer.buffer(answer.body()))));
    }

    /**
     * Serves until it is ended.
     *
     * @param words port on the loopback interface, and the file of the recording
     */
    public static void main(String[] words) throws IOException {
        var server = new BareServer(Recording.read(Path.of(words[1])));
        Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1))
                .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(Integer.parseInt(words[0])))
                .requestHandler(server::answer)
                .listen()
                .onFailure(failed -> {
                    System.err.println(failed);
                    System.exit(1);
                });
    }

    private void answer(HttpServerRequest request) {
        var recorded = answers.get(request.uri());
        if (recorded == null) {
            request.response().setStatusCode(NOT_FOUND).end();
            return;
        }
        request.response().putHeader(CONTENT_TYPE, recorded.contentType).end(recorded.body);
    }
}

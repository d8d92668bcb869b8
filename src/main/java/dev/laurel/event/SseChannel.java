package dev.laurel.event;

import dev.laurel.api.StoredJson;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionStage;

/** Server-sent events (WHATWG HTML, "Server-sent events"). */
final class SseChannel implements Channel {
    /** Milliseconds after which a reader that lost the stream comes back. */
    private static final long RECONNECT = 3_000;

    private final Sse sse;
    private final SseEventSink sink;

    SseChannel(Sse sse, SseEventSink sink) {
        this.sse = sse;
        this.sink = sink;
    }

    @Override
    public CompletionStage<?> send(EventView event) {
        return sink.send(sse.newEventBuilder()
                .id(event.id())
                .name(event.type())
                .data(StoredJson.write(event))
                .build());
    }

    /** Says hello: headers go out, so that the reader knows it is heard. */
    void hello() {
        sink.send(sse.newEventBuilder()
                .comment("events follow")
                .reconnectDelay(RECONNECT)
                .build());
    }

    @Override
    public CompletionStage<?> signOfLife() {
        return sink.send(sse.newEventBuilder().comment("alive").build());
    }

    @Override
    public boolean isClosed() {
        return sink.isClosed();
    }

    @Override
    public void close() {
        if (!sink.isClosed()) {
            sink.close();
        }
    }
}

package dev.laurel.event.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.laurel.credential.fetch.PlayedHost;
import dev.laurel.credential.fetch.PlayedInternet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that takes webhooks, or does not, as a test wants. */
final class Receiver {
    /** Says nothing until the host is closed. */
    static final int SILENT = 0;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final String name;
    private final PlayedHost host;
    private volatile int status = 200;
    private volatile String headers = "";

    /**
     * One call.
     *
     * @param status that it was answered with
     */
    record Received(String id, String timestamp, String signature, String body, int status) {
        /** Whether a secret has signed it, by the reference library. */
        boolean isSignedWith(String secret) {
            try {
                new Webhook(secret)
                        .verify(
                                body,
                                Map.of(
                                        "webhook-id", List.of(id),
                                        "webhook-timestamp", List.of(timestamp),
                                        "webhook-signature", List.of(signature)));
                return true;
            } catch (WebhookVerificationException wrong) {
                return false;
            }
        }
    }

    Receiver(PlayedInternet internet, String name) {
        this.name = name;
        host = internet.host(name, PlayedHost.tls(this::answer));
    }

    private void answer(PlayedHost.Request request, PlayedHost.Answering out) throws IOException {
        received.add(new Received(
                request.header("webhook-id"),
                request.header("webhook-timestamp"),
                request.header("webhook-signature"),
                request.body(),
                status));
        if (status == SILENT) {
            out.hang();
            return;
        }
        out.text("HTTP/1.1 " + status + " So\r\n" + headers + "Content-Length: 0\r\n\r\n");
    }

    String url() {
        return "https://" + name + "/in";
    }

    String name() {
        return name;
    }

    /**
     * From now on it answers so.
     *
     * @param more header lines, each ended
     */
    void answers(int with, String... more) {
        headers = String.join("", more);
        status = with;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    /** Ids of what it took. */
    List<String> taken() {
        return received.stream()
                .filter(one -> one.status() == 200)
                .map(Received::id)
                .toList();
    }

    void close() throws IOException {
        host.close();
    }
}

package dev.laurel.credential.fetch;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * One request over TLS to a checked address, each on a connection of its own. The client is told the address to connect
 * to and, apart from it, the name for TLS and Host; it never looks a name up, follows nothing, unpacks nothing, and
 * knows no proxy, cookie or password.
 *
 * <p>It has event loops of its own, so that a slow host costs the API's nothing.
 */
final class Exchange implements AutoCloseable {
    /** Threads that move bytes; they never wait. */
    private static final int EVENT_LOOPS = 2;
    /** Longest status line in bytes. */
    private static final int MAX_STATUS_LINE = 1024;
    /** Largest head of an answer in bytes, all headers together; trailers as well. */
    private static final int MAX_HEAD = 16 * 1024;

    private final Budgets budgets;
    private final Network network;
    private final String agent;
    private @Nullable Vertx vertx;
    private @Nullable HttpClient client;

    Exchange(Network network, Budgets budgets, String agent) {
        this.network = network;
        this.budgets = budgets;
        this.agent = agent;
    }

    /** Made when it is first needed: most commands never reach the network. */
    private synchronized HttpClient client() {
        if (client == null) {
            vertx = Vertx.vertx(new VertxOptions()
                    .setEventLoopPoolSize(EVENT_LOOPS)
                    .setWorkerPoolSize(1)
                    .setInternalBlockingPoolSize(1)
                    .setUseDaemonThread(true)
                    .setFileSystemOptions(
                            new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
            // Without a handler each fault is logged in the other side's words.
            client = vertx.httpClientBuilder()
                    .with(options())
                    .with(new PoolOptions().setHttp1MaxSize(Gate.ALL))
                    .withConnectHandler(connection -> connection.exceptionHandler(fault -> {}))
                    .build();
        }
        return client;
    }

    private HttpClientOptions options() {
        var options = new HttpClientOptions()
                .setSsl(true)
                .setVerifyHost(true)
                .setForceSni(true)
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.3", "TLSv1.2"))
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setDecompressionSupported(false)
                .setMaxInitialLineLength(MAX_STATUS_LINE)
                .setMaxHeaderSize(MAX_HEAD)
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setConnectTimeout((int) budgets.connect().toMillis())
                .setSslHandshakeTimeout(budgets.connect().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS);
        network.trust().ifPresent(store -> options.setTrustOptions(trust(store)));
        return options;
    }

    private static TrustOptions trust(KeyStore store) {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return TrustOptions.wrap(factory.getTrustManagers()[0]);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform checks certificates", impossible);
        }
    }

    /**
     * Asks for a document.
     *
     * @param deadline for the whole; connection and head of the answer have limits of their own within it
     * @throws Refusal where no answer came, or one that this use does not take
     */
    Answer get(Guard.Checked checked, Use use, Deadline deadline) throws Refusal {
        var options = request(checked).setMethod(HttpMethod.GET).putHeader(HttpHeaders.ACCEPT, use.accepted());
        var request = connect(options, deadline);
        try {
            // Attached before anything is sent: an answer that came while this thread slept would be over before
            // somebody listened to it, and a good host would count as unreachable.
            var head = request.response().map(response -> new Incoming(response, use));
            request.end();
            var incoming = await(head, deadline.orIn(budgets.firstByte()), Rule.FIRST_BYTE_TIME, Rule.PROTOCOL);
            incoming.check();
            return incoming.answer(await(incoming.body(), deadline, Rule.TOTAL_TIME, Rule.PROTOCOL));
        } finally {
            request.reset();
        }
    }

    /**
     * The head of the answer to a POST; its body is never read.
     *
     * @param status 100 to 599
     * @param retryAfter as sent; empty when absent
     */
    record Head(int status, String retryAfter) {}

    /**
     * Sends a body.
     *
     * @param deadline for the whole; the connection has a limit of its own within it
     * @throws Refusal where no answer came
     */
    Head post(Guard.Checked checked, Map<String, String> headers, byte[] body, Deadline deadline) throws Refusal {
        var options = request(checked).setMethod(HttpMethod.POST);
        headers.forEach(options::putHeader);
        var request = connect(options, deadline);
        try {
            // Before anything is sent, as above. Nothing of the body is taken: the request is reset.
            var head = request.response().map(response -> {
                // That it is broken off is no news: without a handler it would be logged.
                response.exceptionHandler(fault -> {}).pause();
                var retryAfter = response.getHeader(HttpHeaders.RETRY_AFTER);
                return new Head(response.statusCode(), retryAfter == null ? "" : retryAfter);
            });
            request.end(Buffer.buffer(body));
            return await(head, deadline.orIn(budgets.firstByte()), Rule.FIRST_BYTE_TIME, Rule.PROTOCOL);
        } finally {
            request.reset();
        }
    }

    private HttpClientRequest connect(RequestOptions options, Deadline deadline) throws Refusal {
        var connecting = client().request(options);
        try {
            return await(connecting, deadline.orIn(budgets.connect()), Rule.CONNECT_TIME, Rule.CONNECT);
        } catch (Refusal given) {
            // A connection that comes about after we gave up is closed.
            connecting.onSuccess(HttpClientRequest::reset);
            throw given;
        }
    }

    private RequestOptions request(Guard.Checked checked) {
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(network.door(checked.address())))
                .setHost(checked.target().host())
                .setPort(Target.PORT)
                .setSsl(true)
                .setURI(checked.target().resource())
                .setFollowRedirects(false)
                .putHeader(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader(HttpHeaders.USER_AGENT, agent);
    }

    private static <T> T await(Future<T> future, Deadline deadline, Rule late, Rule broken) throws Refusal {
        try {
            return future.toCompletionStage().toCompletableFuture().get(deadline.left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            throw new Refusal(late);
        } catch (ExecutionException failed) {
            throw switch (failed.getCause()) {
                case TooLarge large -> new Refusal(Rule.SIZE);
                case SSLException tls -> new Refusal(Rule.TLS);
                case null, default -> new Refusal(broken);
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Rule.BUSY);
        }
    }

    @Override
    public synchronized void close() {
        if (vertx != null) {
            vertx.close();
        }
    }
}

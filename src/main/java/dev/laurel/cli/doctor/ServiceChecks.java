package dev.laurel.cli.doctor;

import dev.laurel.api.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The service: its secret, its port, whether it is ready. */
final class ServiceChecks {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int READY = 200;

    private ServiceChecks() {}

    static List<Finding> all(Surroundings place) {
        Optional<Integer> answer = status(place.baseUrl() + "/openapi.yaml", place);
        Optional<Integer> health = status(place.healthUrl() + "/q/health/ready", place);
        return List.of(pepper(place), port(place, answer), ready(place, health));
    }

    private static Finding pepper(Surroundings place) {
        String file = place.environment().getOrDefault("LAUREL_KEY_PEPPER_FILE", "");
        String value = place.environment().getOrDefault("LAUREL_KEY_PEPPER", "");
        if (!file.isBlank()) {
            return Files.isReadable(Path.of(file))
                    ? Finding.ok("pepper", "in " + file)
                    : Finding.fail("pepper", "LAUREL_KEY_PEPPER_FILE names " + file + ", which cannot be read");
        }
        if (!value.isBlank()) {
            return value.length() >= Secrets.MIN_PEPPER_LENGTH
                    ? Finding.ok("pepper", "LAUREL_KEY_PEPPER is set")
                    : Finding.fail("pepper", "LAUREL_KEY_PEPPER is shorter than " + Secrets.MIN_PEPPER_LENGTH);
        }
        return place.external()
                ? Finding.fail("pepper", "LAUREL_KEY_PEPPER is not set, and serve needs it: openssl rand -hex 32")
                : Finding.ok("pepper", "the demo keeps its own");
    }

    private static Finding port(Surroundings place, Optional<Integer> status) {
        int port = URI.create(place.baseUrl()).getPort();
        if (status.isPresent()) {
            return Finding.ok("port", port + " is answered by an HTTP service");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Finding.ok("port", port + " is free");
        } catch (IOException e) {
            return Finding.warn("port", port + " is taken by something else; use --port, or QUARKUS_HTTP_PORT");
        }
    }

    private static Finding ready(Surroundings place, Optional<Integer> status) {
        return status.map(code -> code == READY
                        ? Finding.ok("service", "ready at " + place.baseUrl())
                        : Finding.warn("service", place.healthUrl() + "/q/health/ready answers " + code))
                .orElseGet(() -> Finding.skipped("service", "none runs at " + place.baseUrl()));
    }

    private static Optional<Integer> status(String url, Surroundings place) {
        return get(url, place).map(HttpResponse::statusCode);
    }

    private static Optional<HttpResponse<String>> get(String url, Surroundings place) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
        place.operatorKey().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            return Optional.of(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException nobodyThere) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

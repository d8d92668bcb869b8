package dev.laurel.cli;

import dev.laurel.cli.train.Practice;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A service that asks itself, and is done. */
@ApplicationScoped
@Unremovable
class TrainApplication implements QuarkusApplication {
    private static final String LOOPBACK = "http://127.0.0.1:";

    private final FirstOperator operator;
    private final String key;
    private final URI service;
    private final URI health;

    TrainApplication(
            FirstOperator operator,
            @ConfigProperty(name = "laurel.operator.key") Optional<String> key,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "quarkus.management.port") int management) {
        this.operator = operator;
        this.key = key.orElseThrow();
        this.service = URI.create(LOOPBACK + port);
        this.health = URI.create(LOOPBACK + management);
    }

    @Override
    public int run(String... none) throws IOException, InterruptedException {
        operator.ensure(Optional.of(key));
        int rows = new Practice(service, health, key).run();
        System.out.println("laurel train: asked for " + rows + " rows; ready in " + Uptime.text());
        return 0;
    }
}

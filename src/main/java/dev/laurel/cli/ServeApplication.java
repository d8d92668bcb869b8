package dev.laurel.cli;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service once it runs: makes sure that somebody can operate it, then waits. */
@ApplicationScoped
@Unremovable
class ServeApplication implements QuarkusApplication {
    private final FirstOperator operator;
    private final Optional<String> operatorKey;

    ServeApplication(
            FirstOperator operator, @ConfigProperty(name = "laurel.operator.key") Optional<String> operatorKey) {
        this.operator = operator;
        this.operatorKey = operatorKey;
    }

    @Override
    public int run(String... none) {
        try {
            operator.ensure(operatorKey).ifPresent(ServeApplication::show);
        } catch (IllegalArgumentException malformed) {
            throw new FailedException("LAUREL_OPERATOR_KEY is no key: " + malformed.getMessage(), malformed);
        }
        System.out.println("laurel serve: ready in " + Uptime.text());
        Quarkus.waitForExit();
        return 0;
    }

    private static void show(String key) {
        System.out.println("laurel serve: the first operator's key, shown this once: " + key);
    }
}

package dev.laurel.demo;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;

/**
 * Health and metrics on the demo's own port, where somebody trying it looks for them. Deployed, they stay on the
 * management port alone.
 */
@ApplicationScoped
@SuppressWarnings("deprecation") // the registry that this Quarkus ships is the old of two with that name
class DemoRoutes {
    private static final int UP = 200;
    private static final int DOWN = 503;

    private final DemoMode mode;
    private final SmallRyeHealthReporter health;
    private final PrometheusMeterRegistry metrics;

    DemoRoutes(DemoMode mode, SmallRyeHealthReporter health, PrometheusMeterRegistry metrics) {
        this.mode = mode;
        this.health = health;
        this.metrics = metrics;
    }

    void register(@Observes Router router) {
        if (mode.enabled()) {
            health(router, "/q/health", health::getHealth);
            health(router, "/q/health/live", health::getLiveness);
            health(router, "/q/health/ready", health::getReadiness);
            health(router, "/q/health/started", health::getStartup);
            router.get("/q/metrics").blockingHandler(this::metrics);
        }
    }

    private static void health(Router router, String path, Supplier<SmallRyeHealth> state) {
        router.get(path).blockingHandler(request -> {
            SmallRyeHealth now = state.get();
            request.response()
                    .setStatusCode(now.isDown() ? DOWN : UP)
                    .putHeader("Content-Type", "application/json")
                    .end(now.getPayload().toString());
        });
    }

    private void metrics(RoutingContext request) {
        request.response()
                .putHeader("Content-Type", TextFormat.CONTENT_TYPE_004)
                .end(metrics.scrape());
    }
}

package dev.laurel.index.feed;

import dev.laurel.index.Projection;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when rankings can be answered from an index that has caught up with the record once. */
@Readiness
class IndexHealth implements HealthCheck {
    private final Feeder feeder;
    private final Projection index;

    IndexHealth(Feeder feeder, Projection index) {
        this.feeder = feeder;
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        var state = feeder.state();
        var answer = HealthCheckResponse.named("index").status(state.caughtUp() && index.isShown());
        if (!state.open() && feeder.loaded() > 0) {
            answer.withData("loaded", feeder.loaded());
        }
        var trouble = state.trouble();
        return trouble == null
                ? answer.build()
                : answer.withData("trouble", trouble).build();
    }
}

package dev.laurel.demo.seed;

import jakarta.enterprise.context.ApplicationScoped;

/** Who plays in the demo, for tests of other packages. */
@ApplicationScoped
public class DemoPeople {
    private final Actors actors;
    private final Steps steps;

    DemoPeople(Actors actors, Steps steps) {
        this.actors = actors;
        this.steps = steps;
    }

    /** The operator's account. */
    public String operator() {
        return actors.operator().accountId();
    }

    /** Id of what the demo made in a step, such as {@code gig:data-analyst}. */
    public String made(String step) {
        return steps.find(step).orElseThrow();
    }
}

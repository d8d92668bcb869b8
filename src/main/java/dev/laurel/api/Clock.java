package dev.laurel.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** Where the time comes from: everybody injects {@link InstantSource}, nobody asks the system. */
@ApplicationScoped
class Clock {
    @Produces
    @ApplicationScoped
    InstantSource instants() {
        return InstantSource.system();
    }
}

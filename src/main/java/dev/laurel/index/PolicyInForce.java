package dev.laurel.index;

import dev.laurel.match.Policy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands out the scoring policy that this program carries. */
@Singleton
class PolicyInForce {
    @Produces
    @Singleton
    Policy policy() {
        return Policy.bundled();
    }
}

package dev.laurel.ranking;

import dev.laurel.freelancer.Shown;
import dev.laurel.freelancer.Visibility;
import dev.laurel.match.GateFailure;
import java.util.Optional;

/** Why somebody is not listed. */
sealed interface WhyNot {
    /** Clients cannot see them. */
    record NotVisible() implements WhyNot {}

    /** A gate does not open: this is the first. */
    record Gate(GateFailure failure) implements WhyNot {}

    /** They have neither points nor claimed points. */
    record NoEvidence() implements WhyNot {}

    /** The first reason there is; empty where the person is listed. */
    static Optional<WhyNot> of(Shown shown, Optional<GateFailure> gate, boolean placed) {
        if (shown.visibility() == Visibility.PRIVATE) {
            return Optional.of(new NotVisible());
        }
        if (gate.isPresent()) {
            return gate.map(Gate::new);
        }
        return placed ? Optional.empty() : Optional.of(new NoEvidence());
    }
}

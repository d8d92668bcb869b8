package dev.laurel.api;

import java.util.List;

/** What became of one thing of many that were handed in together. */
public sealed interface Outcome {
    /** It is new. */
    record Created(String id) implements Outcome {}

    /** It was there, and is now as it was handed in. */
    record Updated(String id) implements Outcome {}

    /** It was there, just as it was handed in. */
    record Unchanged(String id) implements Outcome {}

    /** Nothing was done about it. */
    record Refused(List<Fault> faults) implements Outcome {
        public Refused {
            faults = List.copyOf(faults);
        }

        /** For one reason. */
        public static Refused of(Fault fault) {
            return new Refused(List.of(fault));
        }
    }
}

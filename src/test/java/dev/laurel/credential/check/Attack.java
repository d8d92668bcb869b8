package dev.laurel.credential.check;

import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import java.util.function.Function;

/**
 * One way to cheat.
 *
 * @param code the question that must see it
 * @param input makes what is handed in, and may change the world first
 */
record Attack(String name, Code code, Outcome outcome, Function<World, String> input) {
    static Attack refused(String name, Code code, Function<World, String> input) {
        return new Attack(name, code, Outcome.INVALID, input);
    }

    static Attack open(String name, Code code, Function<World, String> input) {
        return new Attack(name, code, Outcome.INCONCLUSIVE, input);
    }

    static Attack unproven(String name, Code code, Function<World, String> input) {
        return new Attack(name, code, Outcome.UNPROVEN, input);
    }
}

package dev.laurel.credential.check;

import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * One way to cheat.
 *
 * @param code the question that must see it
 * @param input makes what is handed in, and may change the world first
 */
record Attack(String name, Code code, Outcome outcome, Function<World, byte[]> input) {
    static Attack refused(String name, Code code, Function<World, String> input) {
        return new Attack(name, code, Outcome.INVALID, bytes(input));
    }

    static Attack refusedImage(String name, Code code, Function<World, byte[]> input) {
        return new Attack(name, code, Outcome.INVALID, input);
    }

    static Attack open(String name, Code code, Function<World, String> input) {
        return new Attack(name, code, Outcome.INCONCLUSIVE, bytes(input));
    }

    static Attack unproven(String name, Code code, Function<World, String> input) {
        return new Attack(name, code, Outcome.UNPROVEN, bytes(input));
    }

    private static Function<World, byte[]> bytes(Function<World, String> text) {
        return world -> text.apply(world).getBytes(StandardCharsets.UTF_8);
    }
}

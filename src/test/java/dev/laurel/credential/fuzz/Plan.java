package dev.laurel.credential.fuzz;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How one subject is to be fuzzed.
 *
 * @param name of its folder
 * @param folder that the campaign's own folder is made in
 * @param seconds that it lasts, unless a fault ends it
 * @param executions after which it ends at the latest; 0 for no such end
 * @param seed of the fuzzer's random numbers, at least 1
 * @param perInput longest that one input may take, in whole seconds
 * @param isGuided whether the fuzzer sees what was reached; without, it mutates blindly
 */
record Plan(
        String name,
        Class<? extends Subject> subject,
        Path folder,
        int seconds,
        long executions,
        long seed,
        Duration perInput,
        boolean isGuided) {
    /** Longest that any input may take (verification.md asks for bounded work). */
    static final Duration PER_INPUT = Duration.ofSeconds(10);

    Plan {
        if (seconds < 1 || seed < 1 || perInput.toSeconds() < 1) {
            throw new IllegalArgumentException("seconds " + seconds + ", seed " + seed + ", per input " + perInput);
        }
    }

    static Plan of(String name, Class<? extends Subject> subject, Path folder, int seconds, long seed) {
        return new Plan(name, subject, folder, seconds, 0, seed, PER_INPUT, true);
    }

    static Plan of(Target target, Path folder, int seconds, long seed) {
        return of(target.word(), target.subject(), folder, seconds, seed);
    }

    Plan withPerInput(Duration limit) {
        return new Plan(name, subject, folder, seconds, executions, seed, limit, isGuided);
    }

    /** The same without guidance, for so many executions. */
    Plan blind(long executionsAtMost) {
        return new Plan(name + "-blind", subject, folder, seconds, executionsAtMost, seed, perInput, false);
    }
}

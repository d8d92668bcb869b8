package dev.laurel.credential.fuzz;

import dev.laurel.cli.Arguments;
import dev.laurel.cli.UsageException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be fuzzed.
 *
 * @param targets at least one
 * @param seconds for each
 * @param seed of the fuzzer's random numbers
 * @param atOnce campaigns that run at the same time
 * @param input that is only to be read once, without fuzzing
 */
record Options(List<Target> targets, int seconds, long seed, int atOnce, Optional<Path> input) {
    static final String USAGE = "fuzz [--seconds 300] [--seed 1] [--at-once 2] [--input FILE] ["
            + Arrays.stream(Target.values()).map(Target::word).collect(Collectors.joining("|")) + "]...";

    /** Of the long run. */
    private static final int SECONDS = 300;

    private static final int MOST_SECONDS = 86_400;
    private static final int MOST_SEED = 999_999_999;
    private static final int AT_ONCE = 2;

    Options {
        targets = List.copyOf(targets);
    }

    /** @throws UsageException where they make no sense */
    static Options of(String[] words) {
        var arguments = Arguments.of(words, Set.of("--seconds", "--seed", "--at-once", "--input"), Set.of());
        var named = arguments.rest().stream().map(Options::target).distinct().toList();
        var targets = named.isEmpty() ? List.of(Target.values()) : named;
        var input = arguments.value("--input").map(Path::of);
        if (input.isPresent() && targets.size() != 1) {
            throw new UsageException("--input needs the one target that is to read it");
        }
        return new Options(
                targets,
                arguments.number("--seconds", 1, MOST_SECONDS, SECONDS),
                arguments.number("--seed", 1, MOST_SEED, 1),
                arguments.number("--at-once", 1, Target.values().length, AT_ONCE),
                input);
    }

    private static Target target(String word) {
        return Target.named(word).orElseThrow(() -> new UsageException("there is no target '" + word + "'"));
    }
}

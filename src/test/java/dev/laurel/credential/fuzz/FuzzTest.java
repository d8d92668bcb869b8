package dev.laurel.credential.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The short run of the fuzzing, in every {@code ./laurel test} though it takes minutes: what reads other people's bytes
 * must not change without it. The long run is {@code ./laurel fuzz}.
 */
class FuzzTest {
    private static final Path FOLDER = Path.of("target", "fuzz-test");
    private static final int SECONDS = 20;
    private static final int AT_ONCE = 2;

    @Test
    void guidedMutationsFindNothing() throws IOException, InterruptedException {
        var plans = Arrays.stream(Target.values())
                .map(target -> Plan.of(target, FOLDER, SECONDS, 1))
                .toList();
        var results = Fuzz.all(plans, AT_ONCE, System.out);
        assertEquals(Target.values().length, results.size());
        assertEquals(
                "",
                results.stream()
                        .filter(result -> !result.isClean())
                        .map(Table::of)
                        .collect(Collectors.joining()));
    }

    /** Outside of the fuzzer too: the samples to begin from, and what was found in earlier runs. */
    @TestFactory
    Stream<DynamicTest> samplesAndOldFaultsAreReadOrRefused() {
        return Arrays.stream(Target.values())
                .map(target -> DynamicTest.dynamicTest(target.word(), () -> {
                    var subject = target.make();
                    assertTrue(subject.seeds().size() > 1);
                    for (var inputs : List.of(subject.seeds(), subject.oldFaults())) {
                        for (var input : inputs) {
                            Probe.hand(subject, input);
                        }
                    }
                }));
    }
}

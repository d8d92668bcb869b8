package dev.laurel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code laurel audit} takes and what it refuses. */
class AuditOptionsTest {
    @TempDir
    Path folder;

    private static AuditOptions options(String... words) {
        return AuditOptions.of(words);
    }

    @Test
    void allGigsTheFirstTwentyAndTwoPercentAreWhatIsMeantWhereNothingIsSaid() {
        var options = options("--groups", "groups.csv");
        assertEquals(List.of(), options.gigs());
        assertEquals(20, options.top());
        assertEquals(2, options.least());
        assertTrue(options("--demo").file().isEmpty());
        assertEquals(
                List.of("gig_a", "gig_b"),
                options("--demo", "--gig", "gig_a", "--gig", "gig_b").gigs());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--demo --groups groups.csv",
                "--demo --all --gig gig_a",
                "--demo --top 0",
                "--demo --top 1001",
                "--demo --least 3",
                "--demo word"
            })
    void whatMakesNoSenseIsMisuse(String words) {
        assertThrows(UsageException.class, () -> options(words.isEmpty() ? new String[0] : words.split(" ")));
    }

    @Test
    void columnsThatTheLawTakesTogetherAreTakenTogether() {
        var options = options("--demo", "--cross", "sex,age");
        assertEquals(
                List.of(
                        List.of("sex"),
                        List.of("race_ethnicity"),
                        List.of("age"),
                        List.of("sex", "race_ethnicity"),
                        List.of("sex", "age")),
                options.groupings(List.of("sex", "race_ethnicity", "age")));
        assertThrows(FailedException.class, () -> options.groupings(List.of("sex")));
        assertThrows(
                FailedException.class, () -> options("--demo", "--cross", "sex").groupings(List.of("sex")));
    }

    @Test
    void aFileThatCannotBeReadIsToldInOneLine() throws IOException {
        var missing = folder.resolve("missing.csv");
        assertThrows(FailedException.class, () -> AuditOptions.read(missing));
        var binary = Files.write(folder.resolve("binary.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThrows(FailedException.class, () -> AuditOptions.read(binary));
        var headless = Files.writeString(folder.resolve("headless.csv"), "a,b\n");
        var refused = assertThrows(FailedException.class, () -> AuditOptions.read(headless));
        assertTrue(String.valueOf(refused.getMessage()).contains("'freelancer' first"), refused.getMessage());
    }
}

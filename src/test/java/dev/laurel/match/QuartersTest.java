package dev.laurel.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Nature;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuartersTest {
    @ParameterizedTest
    @CsvSource({
        // issued in the first quarter: the border on 1 April does not count, those on 1 July and 1 October do
        "2026-03-02, 2026-03-02, 0",
        "2026-03-02, 2026-04-01, 0",
        "2026-03-02, 2026-06-30, 0",
        "2026-03-02, 2026-07-01, 1",
        "2026-03-02, 2026-11-22, 2",
        // issued on a border: the first one after it is the next
        "2026-04-01, 2026-07-01, 0",
        "2026-04-01, 2026-10-01, 1",
        "2025-12-31, 2026-01-01, 0",
        "2025-12-31, 2026-04-01, 1",
        // two years and a border: eight
        "2024-03-02, 2026-04-01, 8",
        // to come: no age
        "2027-01-01, 2026-11-22, 0"
    })
    void onlyBordersAfterTheFirstCount(LocalDate issued, LocalDate day, int quarters) {
        assertEquals(quarters, Quarters.completed(issued, day));
    }

    @Test
    void toolsHalveInEightQuartersMethodsInTwentyLicencesNever() {
        var policy = Policy.bundled();
        for (int quarters = 0; quarters <= 30; quarters++) {
            assertEquals(halved(quarters, 8), policy.freshness(EvidenceKind.CREDENTIAL, Nature.TOOL, quarters));
            assertEquals(halved(quarters, 20), policy.freshness(EvidenceKind.DELIVERED_WORK, Nature.METHOD, quarters));
            assertEquals(1_000_000, policy.freshness(EvidenceKind.LICENCE, Nature.TOOL, quarters));
        }
    }

    private static int halved(int quarters, int halfLife) {
        return (int) Math.round(1e6 * Math.max(.5, Math.pow(2, -(double) quarters / halfLife)));
    }
}

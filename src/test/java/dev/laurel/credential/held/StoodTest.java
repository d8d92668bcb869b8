package dev.laurel.credential.held;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Outcome;
import dev.laurel.credential.report.Report;
import dev.laurel.credential.report.Step;
import dev.laurel.credential.report.StepResult;
import dev.laurel.skill.Assurance;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of how a credential stood. */
class StoodTest {
    private static final Instant NOW = Instant.parse("2026-11-10T12:00:00Z");

    private static Report report(Check... checks) {
        var steps = Arrays.stream(Step.values())
                .map(step -> StepResult.done(
                        step,
                        Arrays.stream(checks)
                                .filter(check -> check.code().step() == step)
                                .toList()))
                .toList();
        return new Report(Outcome.of(steps), Assurance.E4, steps, List.of(), NOW, null);
    }

    private static Stood stood(Check... checks) {
        return Stood.of(report(checks), NOW);
    }

    @Test
    void whatRefusesDecidesBeforeWhatIsOpenAndThatBeforeALimit() {
        var warned = Check.fail(Code.STATUS_LIST_SHORT, "", "short");
        var limited = Check.fail(Code.SUBJECT_UNBOUND, "", "unbound");
        var open = Check.unknown(Code.STATUS_UNREACHABLE, "", "silent");
        var refused = Check.fail(Code.CREDENTIAL_ON_OTHER_ACCOUNT, "", "copied");
        assertEquals(
                "CREDENTIAL_ON_OTHER_ACCOUNT",
                stood(warned, limited, open, refused).code());
        assertEquals("STATUS_UNREACHABLE", stood(warned, limited, open).code());
        assertEquals("SUBJECT_UNBOUND", stood(warned, limited).code());
        assertEquals("STATUS_LIST_SHORT", stood(warned).code());
        assertEquals("short", stood(warned).message());
        assertNull(stood().code());
    }

    @Test
    void onlyAChangeIsAnEntry() {
        var good = stood();
        var history = good.after(List.of());
        assertEquals(1, history.size());
        assertSame(history, Stood.of(report(), NOW.plusSeconds(60)).after(history));
        assertEquals(
                2,
                stood(Check.fail(Code.SUBJECT_UNBOUND, "", "")).after(history).size());
    }

    @Test
    void theFirstEntryStaysAndTheOldestOfTheOthersGo() {
        List<Stood> history = List.of();
        for (int i = 0; i < 2 * Stood.MAX_KEPT; i++) {
            var report = i % 2 == 0 ? report() : report(Check.fail(Code.SUBJECT_UNBOUND, "", ""));
            history = Stood.of(report, NOW.plusSeconds(i)).after(history);
        }
        assertTrue(history.size() >= Stood.MAX_KEPT - 1 && history.size() <= Stood.MAX_KEPT, "" + history.size());
        assertEquals(NOW, history.getFirst().at());
        assertEquals(NOW.plusSeconds(2 * Stood.MAX_KEPT - 1), history.getLast().at());
        for (int i = 1; i < history.size(); i++) {
            assertNotEquals(history.get(i - 1).code(), history.get(i).code(), "each entry is a change");
        }
    }
}

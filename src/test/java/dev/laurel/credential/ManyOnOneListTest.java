package dev.laurel.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** One status list changes for everybody who stands on it: all standings and rankings are right, at a bounded price. */
@QuarkusTest
class ManyOnOneListTest extends ManyOnOneListScene {
    private static final int PEOPLE = 1_000;
    private static final int MOST_EACH = 8;

    @Test
    void aListThatIsPutMovesEverybodyWhoseEntrySaysOtherwiseAndNobodyElse() throws SQLException {
        var market = many.storing(PEOPLE + SPARED, 1);
        var taken = revoke(market, PEOPLE, byPutting(market));
        assertEquals(0, asked(market));
        assertFewStatements(taken);
    }

    @Test
    void aListThatIsFetchedOnceMovesEverybodyWhoseEntrySaysOtherwiseAndNobodyElse() throws SQLException {
        var market = many.fetching(PEOPLE + SPARED, 1);
        assertEquals(1, asked(market));
        var taken = revoke(market, PEOPLE, byFetching(market));
        assertEquals(2, asked(market));
        assertFewStatements(taken);
    }

    /**
     * Judged one by one it was some forty for each credential; the service's own timers ask something meanwhile, too.
     */
    private static void assertFewStatements(Taken taken) {
        assertTrue(taken.statements() < MOST_EACH * PEOPLE, () -> taken.statements() + " statements");
    }
}

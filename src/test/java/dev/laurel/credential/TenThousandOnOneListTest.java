package dev.laurel.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One status list changes for ten thousand credentials; how long that takes is printed (docs/performance.md). */
@QuarkusTest
@Tag("long")
class TenThousandOnOneListTest extends ManyOnOneListScene {
    private static final int CREDENTIALS = 10_000;

    private static void print(String how, int people, Taken taken) {
        System.out.printf(
                Locale.ROOT,
                "%,d credentials of %,d people, list %s: answered after %.2f s, the last one right %.2f s later,"
                        + " %.2f statements for each%n",
                CREDENTIALS,
                people,
                how,
                taken.untilAnswered(),
                taken.untilRight(),
                (double) taken.statements() / CREDENTIALS);
    }

    @Test
    void oneOfEachPersonByAPutList() throws SQLException {
        var market = many.storing(CREDENTIALS + SPARED, 1);
        print("put", CREDENTIALS, revoke(market, CREDENTIALS, byPutting(market)));
    }

    @Test
    void oneOfEachPersonByAFetchedList() throws SQLException {
        var market = many.fetching(CREDENTIALS + SPARED, 1);
        print("fetched", CREDENTIALS, revoke(market, CREDENTIALS, byFetching(market)));
        assertEquals(2, asked(market));
    }

    @Test
    void fiveOfEachPersonByAFetchedList() throws SQLException {
        var market = many.fetching(CREDENTIALS / 5 + SPARED, 5);
        print("fetched", CREDENTIALS / 5, revoke(market, CREDENTIALS / 5, byFetching(market)));
        assertEquals(2, asked(market));
    }
}

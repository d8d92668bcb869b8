package dev.laurel.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reading rows some at a time. */
@QuarkusTest
class ReadsTest {
    private static final String NUMBERS = "select n from generate_series(1, cast(? as int)) n";
    /** More than one at a time, and than connections there are. */
    private static final int TIMES = 30;

    @Inject
    Reads reads;

    @Test
    void eachRowIsShownOnceHoweverManyAreReadAtATime() {
        for (int rows : new int[] {0, 1, 6, 7, 8, 14, 100}) {
            assertEquals(numbersTo(rows), read(rows), "rows: " + rows);
        }
    }

    @Test
    @Transactional
    void aTransactionsOwnConnectionStaysAsItIs() {
        assertEquals(numbersTo(20), read(20));
        assertEquals(List.of("1"), reads.all(NUMBERS, row -> row.getString(1), "1"));
    }

    @Test
    void aConsumerThatFailsLeavesNoConnectionBehind() {
        for (int i = 0; i < TIMES; i++) {
            assertThrows(
                    Stopped.class,
                    () -> reads.each(
                            NUMBERS,
                            7,
                            row -> row.getInt(1),
                            number -> {
                                throw new Stopped();
                            },
                            "100"));
        }
        assertEquals(numbersTo(20), read(20));
    }

    private List<Integer> read(int rows) {
        var read = new ArrayList<Integer>();
        reads.each(NUMBERS, 7, row -> row.getInt(1), read::add, Integer.toString(rows));
        return read;
    }

    private static List<Integer> numbersTo(int rows) {
        return IntStream.rangeClosed(1, rows).boxed().toList();
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}

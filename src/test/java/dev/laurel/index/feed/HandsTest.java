package dev.laurel.index.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever happens to one of the threads, the caller learns of it, and nobody works on behind its back. */
@Timeout(60)
class HandsTest {
    private static final int MANY = 5 * Hands.WAITING;

    private static void count(int to, Consumer<Integer> out) {
        IntStream.range(0, to).boxed().forEach(out);
    }

    @Test
    void everythingHandedOutIsDoneOnce() throws IOException {
        var done = new ConcurrentHashMap<Integer, Integer>();
        Hands.<Integer>each(3, out -> count(MANY, out), piece -> done.merge(piece, 1, Integer::sum));
        assertEquals(MANY, done.size());
        assertEquals(Set.of(1), done.values().stream().collect(Collectors.toSet()));
    }

    @Test
    void severalWorkAtOnce() throws IOException {
        var both = new CountDownLatch(2);
        Hands.<Integer>each(2, out -> count(2, out), piece -> {
            both.countDown();
            await(both);
        });
        assertEquals(0, both.getCount(), "each waited for the other");
    }

    @Test
    void aFaultOfAWorkerEndsAllAndIsTheCallers() {
        var fault = new IOException("the disk is full");
        var handedOut = new AtomicInteger();
        var thrown = assertThrows(
                IOException.class,
                () -> Hands.<Integer>each(
                        2,
                        out -> count(Integer.MAX_VALUE, piece -> {
                            out.accept(piece);
                            handedOut.incrementAndGet();
                        }),
                        piece -> {
                            if (piece == MANY) {
                                throw fault;
                            }
                        }));
        assertSame(fault, thrown);
        assertTrue(handedOut.get() <= MANY + 2 * Hands.WAITING, "handing out went on: " + handedOut);
    }

    @Test
    void anErrorOfAWorkerIsTheCallersToo() {
        assertThrows(
                StackOverflowError.class,
                () -> Hands.<Integer>each(2, out -> count(MANY, out), piece -> {
                    throw new StackOverflowError();
                }));
    }

    @Test
    void aFaultOfWhoHandsOutIsTheCallersWhenNobodyWorksAnyMore() {
        var working = new CountDownLatch(1);
        var failing = new CountDownLatch(1);
        var finished = new AtomicBoolean();
        assertThrows(
                IllegalStateException.class,
                () -> Hands.<Integer>each(
                        2,
                        out -> {
                            out.accept(1);
                            await(working);
                            failing.countDown();
                            throw new IllegalStateException("the database is away");
                        },
                        piece -> {
                            working.countDown();
                            await(failing);
                            finished.set(true);
                        }));
        assertTrue(finished.get(), "somebody was still at work");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

package dev.laurel.index.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.api.Parts;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever happens to one of the threads, the caller learns of it, and nobody works on behind its back. */
@Timeout(60)
class HandsTest {
    private static final int MANY = 5_000;
    private static final int OF_A_PART = 7;

    /** Numbers from 0 on. */
    private static Parts<Integer> count(int to) {
        var next = new AtomicInteger();
        return () -> {
            int from = Math.min(to, next.getAndAdd(OF_A_PART));
            return IntStream.range(from, Math.min(to, from + OF_A_PART)).boxed().toList();
        };
    }

    @Test
    void everythingIsDoneOnce() throws IOException {
        var done = new ConcurrentHashMap<Integer, Integer>();
        Hands.each(3, count(MANY), piece -> done.merge(piece, 1, Integer::sum));
        assertEquals(MANY, done.size());
        assertEquals(Set.of(1), done.values().stream().collect(Collectors.toSet()));
    }

    @Test
    void severalWorkAtOnce() throws IOException {
        var both = new CountDownLatch(2);
        Hands.each(2, count(2 * OF_A_PART), piece -> {
            if (piece % OF_A_PART == 0) {
                both.countDown();
                await(both);
            }
        });
        assertEquals(0, both.getCount(), "each waited for the other");
    }

    @Test
    void aFaultOfOneEndsAllAndIsTheCallers() {
        var fault = new IOException("the disk is full");
        var done = new AtomicInteger();
        var failed = new CountDownLatch(1);
        var thrown = assertThrows(
                IOException.class,
                () -> Hands.each(2, count(Integer.MAX_VALUE - MANY), piece -> {
                    if (piece == MANY) {
                        failed.countDown();
                        throw fault;
                    }
                    done.incrementAndGet();
                }));
        assertSame(fault, thrown);
        assertEquals(0, failed.getCount());
        assertTrue(done.get() < Integer.MAX_VALUE / 2, "work went on: " + done);
    }

    @Test
    void anErrorIsTheCallersToo() {
        assertThrows(
                StackOverflowError.class,
                () -> Hands.each(2, count(MANY), piece -> {
                    throw new StackOverflowError();
                }));
    }

    @Test
    void aFaultOfReadingIsTheCallersWhenNobodyWorksAnyMore() {
        var working = new CountDownLatch(1);
        var failing = new CountDownLatch(1);
        var finished = new AtomicBoolean();
        var asked = new AtomicInteger();
        assertThrows(
                IllegalStateException.class,
                () -> Hands.each(
                        2,
                        () -> {
                            if (asked.getAndIncrement() == 0) {
                                return List.of(1);
                            }
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

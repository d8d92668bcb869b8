package dev.laurel.demo.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns();
    private final CountDownLatch atWork = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void oneIssuersLongWorkKeepsNoOtherWaiting() throws Exception {
        var longWork = longWorkAt("meridian");
        assertEquals("revoked", turns.call("larkspur", () -> "revoked"));
        assertFalse(longWork.isDone(), "the other one was done before, so nothing was shown");
        mayEnd.countDown();
        longWork.join();
    }

    @Test
    void atOneDeskTheSecondWaitsForTheFirst() throws Exception {
        var first = longWorkAt("meridian");
        var second = new Thread(() -> turns.call("meridian", () -> done.add("second")));
        second.start();
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertTrue(done.isEmpty());
        mayEnd.countDown();
        first.join();
        second.join();
        assertEquals(List.of("first", "second"), done);
    }

    @Test
    void workThatFailsEndsItsTurn() {
        var failed = CompletableFuture.runAsync(() -> turns.run("meridian", () -> {
            throw new IllegalStateException("planted");
        }));
        assertTrue(failed.handle((none, problem) -> problem != null).join());
        assertEquals("next", turns.call("meridian", () -> "next"));
    }

    private CompletableFuture<Void> longWorkAt(String issuer) throws InterruptedException {
        var work = CompletableFuture.runAsync(() -> turns.call(issuer, () -> {
            atWork.countDown();
            await(mayEnd);
            return done.add("first");
        }));
        atWork.await();
        return work;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.laurel.journey;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Several writers at once, each with one request under way, until the writes are spent or the service is gone. */
final class Volley {
    private static final int LIMIT_SECONDS = 600;
    private static final int BUSY = 503;

    private final Api api;
    private final Ledger ledger;
    private final AtomicInteger tickets;
    private final CountDownLatch doom;
    private final Findings findings;
    private final AtomicInteger busy = new AtomicInteger();

    /**
     * A volley that has not begun.
     *
     * @param tickets writes to be spent, all writers together
     * @param doom acknowledgements after which the service is killed
     */
    Volley(Api api, Ledger ledger, AtomicInteger tickets, int doom, Findings findings) {
        this.api = api;
        this.ledger = ledger;
        this.tickets = tickets;
        this.doom = new CountDownLatch(doom);
        this.findings = findings;
    }

    /** Writes that the service told to come again later: they must have no effect. */
    int busy() {
        return busy.get();
    }

    List<Thread> begin(List<Writer> writers) {
        return writers.stream()
                .map(writer -> Thread.ofPlatform().start(() -> run(writer)))
                .toList();
    }

    /** Waits until as many writes are acknowledged as were to be. */
    void awaitDoom() throws InterruptedException {
        if (!doom.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the service acknowledges nothing any more: " + findings);
        }
    }

    static void end(List<Thread> threads) throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
    }

    private void run(Writer writer) {
        boolean goesOn = true;
        while (goesOn && tickets.getAndDecrement() > 0) {
            goesOn = send(writer.next());
        }
    }

    /** @return whether an answer came */
    private boolean send(Write write) {
        try {
            var answer = api.send(write.call());
            if (answer.isDone()) {
                ledger.acknowledged(write, answer);
                doom.countDown();
            } else if (answer.status() == BUSY) {
                busy.incrementAndGet();
            } else {
                findings.add(write.mark() + " was refused: " + write.call() + " " + answer);
            }
            return true;
        } catch (IOException gone) {
            ledger.unanswered(write);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

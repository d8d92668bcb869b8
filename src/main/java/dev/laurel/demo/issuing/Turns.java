package dev.laurel.demo.issuing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Those who work at one issuer's desk take turns; different issuers do not wait for each other. */
final class Turns {
    private final Map<String, ReentrantLock> turns = new ConcurrentHashMap<>();

    /** Works once everybody who came before at this issuer is done, in the order in which they came. */
    <T> T call(String issuer, Supplier<T> work) {
        var turn = turns.computeIfAbsent(issuer, any -> new ReentrantLock(true));
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** As {@link #call}, for work without a result. */
    void run(String issuer, Runnable work) {
        call(issuer, () -> {
            work.run();
            return issuer;
        });
    }
}

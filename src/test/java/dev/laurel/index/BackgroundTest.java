package dev.laurel.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BackgroundTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void backgroundWorkIsBehindAllOtherAndItsThreadAlone() throws Exception {
        int before = Nice.here();
        var nice = new AtomicInteger(-1);
        var thread = Thread.ofPlatform().start(Background.of(() -> nice.set(Nice.here())));
        thread.join();
        assertEquals(Math.max(before, Background.NICE), nice.get());
        assertEquals(before, Nice.here());
    }

    @Test
    void itIsDone() throws Exception {
        var done = new AtomicInteger();
        var thread = Thread.ofPlatform().start(Background.of(done::incrementAndGet));
        thread.join();
        assertEquals(1, done.get());
    }
}

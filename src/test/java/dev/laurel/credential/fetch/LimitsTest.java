package dev.laurel.credential.fetch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bulkheads, circuits, quotas and what is remembered, each by itself, on a clock that is set by hand. */
class LimitsTest {
    private static final Deadline FAR = Deadline.in(Duration.ofHours(1));
    private static final Deadline NOW = Deadline.in(Duration.ZERO);

    private final AtomicLong nanos = new AtomicLong();

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    @Test
    void aHostHasEightPlacesAndGetsThemBack() throws Refusal {
        var gate = new Gate();
        var places = new ArrayList<Gate.Place>();
        for (int i = 0; i < Gate.PER_HOST; i++) {
            places.add(gate.enter("one.example", NOW));
        }
        assertEquals(Rule.BUSY, refused(() -> gate.enter("one.example", NOW)));
        gate.enter("other.example", NOW).close();
        places.getFirst().close();
        gate.enter("one.example", NOW).close();
    }

    @Test
    void thereAreThirtyTwoPlacesInAll() throws Refusal {
        var gate = new Gate();
        for (int i = 0; i < Gate.ALL; i++) {
            gate.enter("host-" + i % 4 + ".example", NOW);
        }
        assertEquals(Rule.BUSY, refused(() -> gate.enter("new.example", NOW)));
    }

    @Test
    void whoWaitsGetsThePlaceThatIsGivenBack() throws Exception {
        var gate = new Gate();
        var places = new ArrayList<Gate.Place>();
        for (int i = 0; i < Gate.PER_HOST; i++) {
            places.add(gate.enter("one.example", NOW));
        }
        var waiting = new Thread[Gate.QUEUE_PER_HOST];
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = Thread.ofVirtual()
                    .start(() -> assertDoesNotThrow(
                            () -> gate.enter("one.example", FAR).close()));
        }
        while (gate.waiting("one.example") < Gate.QUEUE_PER_HOST) {
            Thread.onSpinWait();
        }
        assertEquals(Rule.BUSY, refused(() -> gate.enter("one.example", FAR)), "the queue of this host is full");
        places.getFirst().close();
        for (var thread : waiting) {
            thread.join();
        }
        gate.enter("one.example", NOW).close();
    }

    @Test
    void aHostThatFailsIsLeftAloneForLongerAndLonger() throws Refusal {
        var circuits = new Circuits(nanos::get);
        for (int i = 0; i < Circuits.FAILURES; i++) {
            circuits.require("bad.example");
            circuits.failed("bad.example");
        }
        assertOpenFor(circuits, Duration.ofSeconds(30));
        circuits.failed("bad.example");
        assertOpenFor(circuits, Duration.ofSeconds(60));
        circuits.failed("bad.example");
        assertOpenFor(circuits, Duration.ofMinutes(2));
        for (int i = 0; i < 60; i++) {
            circuits.failed("bad.example");
        }
        assertOpenFor(circuits, Circuits.MOST);
        circuits.worked("bad.example");
        circuits.require("bad.example");
        circuits.require("good.example");
    }

    private void assertOpenFor(Circuits circuits, Duration open) throws Refusal {
        pass(open.minusNanos(1));
        assertEquals(Rule.CIRCUIT, refused(() -> circuits.require("bad.example")));
        pass(Duration.ofNanos(1));
        circuits.require("bad.example");
        assertEquals(Rule.CIRCUIT, refused(() -> circuits.require("bad.example")), "one trial at a time");
    }

    @Test
    void aQuotaHoldsItsSizeAndFillsEvenly() {
        // 6 in a minute: one more each 10 s.
        var quota = new Quota(6, Duration.ofMinutes(1), nanos::get);
        for (int i = 0; i < 6; i++) {
            assertTrue(quota.take("a"));
        }
        assertFalse(quota.take("a"));
        assertTrue(quota.take("b"));
        assertEquals(Duration.ofSeconds(10), quota.untilNext("a"));
        pass(Duration.ofSeconds(10).minusNanos(1));
        assertFalse(quota.take("a"));
        pass(Duration.ofNanos(1));
        assertEquals(Duration.ZERO, quota.untilNext("a"));
        assertTrue(quota.take("a"));
        assertFalse(quota.take("a"));
        pass(Duration.ofHours(9));
        for (int i = 0; i < 6; i++) {
            assertTrue(quota.take("a"));
        }
        assertFalse(quota.take("a"));
    }

    @Test
    void aFailureIsRememberedForAMinute() {
        var failures = new Failures(nanos::get);
        var url = URI.create("https://bad.example/");
        failures.note(url, Use.KEYS, new Reading.Failed(Rule.CONNECT));
        pass(Failures.KEPT.minusNanos(1));
        assertEquals(Optional.of(new Reading.Failed(Rule.CONNECT)), failures.of(url, Use.KEYS));
        assertEquals(Optional.empty(), failures.of(url, Use.STATUS_LIST));
        pass(Duration.ofNanos(1));
        assertEquals(Optional.empty(), failures.of(url, Use.KEYS));
    }

    @Test
    void memoryOfHostsIsBounded() {
        var map = new RecentMap<Integer, Integer>();
        for (int i = 0; i < RecentMap.LIMIT + 5; i++) {
            map.put(i, i);
        }
        assertEquals(RecentMap.LIMIT, map.size());
        assertFalse(map.containsKey(4));
        assertTrue(map.containsKey(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-age=600|600",
                "public, max-age=600, immutable|600",
                "Max-Age=\"600\"|600",
                "max-age=600, max-age=1|600",
                "no-store|0",
                "max-age=600, no-cache|0",
                "max-age=9999999999|31536000",
                "''|-1",
                "private|-1",
                "max-age=-1|-1",
                "max-age=ten|-1",
                "s-maxage=600|-1"
            })
    void cacheControlIsReadAsItsStandardSays(String header, long seconds) {
        var expected = seconds < 0 ? Optional.<Duration>empty() : Optional.of(Duration.ofSeconds(seconds));
        assertEquals(expected, CacheControl.freshness(header));
    }

    @ParameterizedTest
    @CsvSource({
        "KEYS, 299, 300",
        "KEYS, 301, 301",
        "KEYS, 86400, 86400",
        "KEYS, 86401, 86400",
        "STATUS_LIST, 0, 300",
        "STATUS_LIST, 400, 400",
        "STATUS_LIST, 841, 840"
    })
    void whatAHostSaysIsKeptWithinLimits(Use use, long stated, long fresh) {
        assertEquals(Duration.ofSeconds(fresh), use.fresh(Duration.ofSeconds(stated)));
    }

    @Test
    void aContactFitsIntoAHeader() {
        assertEquals("Laurel (verifies credentials; ops@x.example)", new Contact("ops@x.example").agent());
        for (var bad : new String[] {"a\r\nb: c", "a b", "(x)", "é", "x".repeat(201)}) {
            assertThrows(IllegalArgumentException.class, () -> new Contact(bad));
        }
    }

    private static Rule refused(org.junit.jupiter.api.function.Executable executable) {
        return assertThrows(Refusal.class, executable).rule();
    }
}

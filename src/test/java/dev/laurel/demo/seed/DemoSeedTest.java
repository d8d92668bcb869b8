package dev.laurel.demo.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.laurel.demo.Cast;
import dev.laurel.demo.Seeder;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The demo's world, from seeding to ranking. */
@QuarkusTest
@TestProfile(DemoWorld.class)
class DemoSeedTest {
    @Inject
    Seeder seeder;

    @Test
    void seedingTwiceGivesOneWorld() {
        long start = System.nanoTime();
        var first =
                seeder.seedOrRenew(line -> System.out.println((System.nanoTime() - start) / 1_000_000 + " " + line));
        System.out.println("SEEDED " + (System.nanoTime() - start) / 1_000_000);
        var second = seeder.seedOrRenew(line -> {});
        assertEquals(Set.copyOf(Cast.GIGS), first.gigs().keySet());
        assertEquals(first.gigs(), second.gigs());
        assertEquals(first.freelancer(), second.freelancer());
    }
}

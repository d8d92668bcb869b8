package dev.laurel.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.demo.content.Content;
import dev.laurel.demo.crowd.Crowd;
import dev.laurel.embedded.EmbeddedPostgres;
import dev.laurel.embedded.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The packaged demo is killed in the middle of writes, again and again on one data directory, and nothing that it has
 * acknowledged is lost. What kill -9 cannot show is whether a write is on disk: the machine's memory survives it
 * (docs/reference/durability.md).
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillTest {
    private static final int ROUNDS = Integer.getInteger("laurel.journey.rounds", 5);
    private static final long SEED = Long.getLong("laurel.journey.seed", 20_261_122L);
    private static final int WRITES = 500;
    private static final int WRITERS = 8;
    /** The kill falls between these acknowledgements of the round's writes. */
    private static final int EARLIEST = 100;

    private static final int LATEST = 400;
    /** Writes before planted faults are looked for. */
    private static final int FEW = 120;

    /** Of this class; where not all of them end well, the data directory is kept to be looked at. */
    private static final int TESTS = 3;

    private static final int MAX_SEEDING_MILLIS = 1500;

    private final Random dice = new Random(SEED);
    private final Ledger ledger = new Ledger();
    private Journey journey = new Journey(Path.of(""));
    private int ended;

    @BeforeAll
    void aDirectoryOfItsOwn() throws IOException {
        journey = new Journey(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "journey-"));
        say("seed %d, %d rounds of %d writes by %d writers at once", SEED, ROUNDS, WRITES, WRITERS);
    }

    @AfterAll
    void nothingIsLeft() throws IOException {
        journey.close();
        if (ended < TESTS) {
            say("what is left lies in %s", journey.directory());
            return;
        }
        EmbeddedPostgres.abandon(journey.directory());
        Folders.delete(journey.directory());
    }

    @SuppressWarnings("AnnotateFormatMethod") // all callers are here
    private static void say(String text, Object... values) {
        System.out.println("kill: " + String.format(Locale.ROOT, text, values));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    @Test
    @Order(1)
    void aSeedingThatIsKilledGoesOnWhereItStopped() throws Exception {
        for (var phase : List.of("make their profiles", "handed in and verified")) {
            var cut = Program.until(journey.directory(), journey.port(), line -> line.contains(phase));
            cut.killAfter(Duration.ofMillis(dice.nextInt(MAX_SEEDING_MILLIS)));
            say("seeding killed %.1f s after its start, while \"%s\"", seconds(cut.took()), phase);
        }
        say("third start, which ends the seeding: %.1f s", seconds(journey.start()));
        var people = Crowd.everybody(Content.load()).size();
        assertEquals(
                people,
                journey.api()
                        .list(Call.get(Call.As.OPERATOR, "/v1/freelancers"))
                        .size());
        assertEquals(
                Content.load().gigs().size(),
                journey.api().list(Call.get(Call.As.OPERATOR, "/v1/gigs")).size());
        var findings = new Findings();
        Wholeness.check(journey.directory(), ledger, findings);
        IndexCheck.digests(journey.api(), findings);
        assertTrue(findings.isEmpty(), findings::toString);
        journey.stop();
        say("start on existing data after an orderly stop: %.1f s (aim: under 15 s)", seconds(journey.start()));
        ended++;
    }

    @Test
    @Order(2)
    void plantedFaultsAreSeen() throws Exception {
        var findings = new Findings();
        var tickets = new AtomicInteger(FEW);
        Volley.end(new Volley(journey.api(), ledger, tickets, 0, findings).begin(writers("p")));
        check(ledger, findings);
        assertTrue(findings.isEmpty(), findings::toString);
        for (var plant : new Plants(journey, ledger).all()) {
            var seen = new Findings();
            var planted = plant.deed().plant();
            try {
                check(planted.told(), seen);
            } finally {
                planted.undo().run();
            }
            plant.mention()
                    .forEach(text -> assertTrue(
                            seen.mention(text), () -> plant.name() + ", \"" + text + "\" is not among " + seen));
            say("planted and seen: %s", plant.name());
        }
        forgottenAnswer();
        check(ledger, findings);
        assertTrue(findings.isEmpty(), findings::toString);
        ended++;
    }

    private void forgottenAnswer() throws Exception {
        var gig = ledger.receipts().stream()
                .filter(receipt -> receipt.write() instanceof Write.Create create && create.kind() == Kind.GIG)
                .toList()
                .getLast();
        var seen = new Findings();
        try (var connection = Wholeness.connect(journey.directory());
                var forget = connection.prepareStatement("delete from idempotency where key = ?")) {
            forget.setString(1, gig.write().mark());
            assertEquals(1, forget.executeUpdate());
        }
        Retries.check(journey.api(), ledger, List.of(gig), journey.directory(), seen);
        assertTrue(seen.mention("was answered otherwise"), seen::toString);
        var second = journey.api().send(gig.write().call());
        journey.api().send(Call.delete(Call.As.CLIENT, second.location(), second.etag()));
        say("planted and seen: a retry that makes a second one");
    }

    @Test
    @Order(3)
    void nothingAcknowledgedIsLost() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            var findings = new Findings();
            round(round, findings);
            assertTrue(findings.isEmpty(), () -> findings + "\n" + Program.log(journey.directory()));
        }
        say(
                "acknowledged %d, lost 0; %d things known at the end",
                ledger.receipts().size(), ledger.things().size());
        ended++;
    }

    private void round(int round, Findings findings) throws Exception {
        int before = ledger.receipts().size();
        var tickets = new AtomicInteger(WRITES);
        int killAfter = dice.nextInt(EARLIEST, LATEST);
        var volley = new Volley(journey.api(), ledger, tickets, killAfter, findings);
        var threads = volley.begin(writers("r" + round + "a"));
        volley.awaitDoom();
        journey.kill();
        Volley.end(threads);
        int acknowledged = ledger.receipts().size() - before;
        int unanswered = ledger.unanswered().size();
        var restart = journey.start();
        var read = check(ledger, findings);
        var retries = Retries.check(
                journey.api(),
                ledger,
                ledger.receipts().subList(before, before + acknowledged),
                journey.directory(),
                findings);
        ledger.settled();
        say(
                "round %d: killed after %d acknowledged writes (%d with those under way; %d unanswered: %d done, %d not);"
                        + " ready again in %.1f s; %d things read back; retries: %d replayed, %d made, %d in progress, %d twice",
                round,
                killAfter,
                acknowledged,
                unanswered,
                read.done(),
                read.undone(),
                seconds(restart),
                read.things(),
                retries.replayed(),
                retries.made(),
                retries.stuck(),
                retries.twice());
        rest(round, tickets, findings);
    }

    /** The rest of the round's writes, with nobody killed; checked at once and again after the next kill. */
    private void rest(int round, AtomicInteger tickets, Findings findings) throws Exception {
        int before = ledger.receipts().size();
        var volley = new Volley(journey.api(), ledger, tickets, 0, findings);
        Volley.end(volley.begin(writers("r" + round + "b")));
        if (!ledger.unanswered().isEmpty()) {
            findings.add("unanswered without a kill: " + ledger.unanswered());
        }
        check(ledger, findings);
        say(
                "round %d: the rest, %d acknowledged, %d told to come again",
                round, ledger.receipts().size() - before, volley.busy());
    }

    private List<Writer> writers(String round) {
        return IntStream.range(0, WRITERS)
                .mapToObj(number -> new Writer(number, round, dice.nextLong(), ledger))
                .toList();
    }

    private Readback.Outcome check(Ledger told, Findings findings)
            throws IOException, InterruptedException, SQLException {
        var outcome = Readback.check(journey.api(), told, findings);
        Wholeness.check(journey.directory(), told, findings);
        IndexCheck.check(journey.api(), told, findings);
        return outcome;
    }
}

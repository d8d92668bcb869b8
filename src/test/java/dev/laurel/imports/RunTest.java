package dev.laurel.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.api.Given;
import dev.laurel.api.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading and keeping by themselves, with something else than people and gigs to keep. */
@QuarkusTest
class RunTest {
    private static final Executor OTHER = task -> Thread.ofVirtual().start(task);

    @Inject
    TestKeys keys;

    @Inject
    References references;

    private Holder partner;

    @BeforeEach
    void newPartner() {
        partner = keys.holder(Role.PARTNER);
    }

    private Run<String> run(Intake<String> intake, Keeping.Progress progress, Executor other) {
        var caller = new Caller(partner.tenant(), partner.account(), Role.PARTNER, "key_test", false, List.of(), null);
        var keeping = new Keeping<>(caller, Kind.FREELANCERS, intake, references, progress);
        return new Run<>(intake, new JsonLines(), keeping, other);
    }

    private static InputStream file(int from, int to) {
        return file(IntStream.rangeClosed(from, to)
                .mapToObj(i -> "{\"name\": \"" + i + "\"}\n")
                .collect(Collectors.joining()));
    }

    private static InputStream file(String lines) {
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static Lines lines(InputStream file) {
        return new Lines(file, Limits.usual());
    }

    /** Keeps names; what a test does otherwise, it does first. */
    private abstract static class Names implements Intake<String> {
        final List<Integer> batches = new ArrayList<>();

        @Override
        public String read(ObjectNode line) {
            return line.path("name").asText();
        }

        @Override
        public List<Outcome> keep(List<Given<String>> given) {
            batches.add(given.size());
            before(given);
            return given.stream()
                    .<Outcome>map(one -> new Outcome.Created(one.thing()))
                    .toList();
        }

        abstract void before(List<Given<String>> given);
    }

    @Test
    void aRowThatTheDatabaseRefusesKeepsNoOtherOut() throws IOException {
        var fussy = new Names() {
            @Override
            void before(List<Given<String>> given) {
                if (given.stream().anyMatch(one -> one.thing().equals("bad"))) {
                    throw new IllegalStateException(new SQLException("taken", "23505"));
                }
            }
        };
        var run = run(fussy, (tally, bytes) -> {}, OTHER);
        run.take(lines(file("{\"name\": \"a\"}\n{\"name\": \"bad\"}\n{\"name\": \"b\"}\n")));
        assertEquals(List.of(3, 1, 1, 1), fussy.batches);
        var row = new ImportRow();
        run.tally().put(row);
        assertEquals(List.of(2L, 1L), List.of(row.created, row.refused));
        assertTrue(row.errors.contains("\"line\":2") && row.errors.contains("conflict"), row.errors);
    }

    @Test
    void theNextBatchIsReadWhileOneIsKept() throws IOException {
        var further = new CountDownLatch(1);
        var patient = new Names() {
            @Override
            public String read(ObjectNode line) {
                var name = super.read(line);
                if (name.equals(Integer.toString(2 * Batch.LINES))) {
                    further.countDown();
                }
                return name;
            }

            @Override
            void before(List<Given<String>> given) {
                try {
                    assertTrue(further.await(1, TimeUnit.MINUTES), "nothing was read meanwhile");
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        };
        var run = run(patient, (tally, bytes) -> {}, OTHER);
        run.take(lines(file(1, 2 * Batch.LINES)));
        assertEquals(List.of(Batch.LINES, Batch.LINES), patient.batches);
        assertEquals(2L * Batch.LINES, run.tally().created());
    }

    @Test
    void whatIsNotedWithABatchCountsIt() throws IOException {
        var noted = new ArrayList<List<Long>>();
        var run = run(
                new Names() {
                    @Override
                    void before(List<Given<String>> given) {}
                },
                (tally, bytes) -> noted.add(List.of(tally.lines(), tally.created(), tally.refused())),
                OTHER);
        run.take(lines(file("no object\n".repeat(Batch.LINES) + "{\"name\": \"good\"}\nnor this\n")));
        long lines = Batch.LINES;
        assertEquals(List.of(List.of(lines, 0L, lines), List.of(lines + 2, 1L, lines + 1)), noted);
    }

    @Test
    void whereKeepingFailsNothingMoreIsKept() {
        var broken = new IllegalStateException("the database is gone");
        var failing = new Names() {
            @Override
            void before(List<Given<String>> given) {
                throw broken;
            }
        };
        var read = lines(file(1, 10 * Batch.LINES));
        var thrown = assertThrows(
                IllegalStateException.class,
                () -> run(failing, (tally, bytes) -> {}, OTHER).take(read));
        assertSame(broken, thrown);
        assertEquals(List.of(Batch.LINES), failing.batches);
    }

    @Test
    void whatWasReadIsKeptWhereReadingBreaks() throws IOException {
        var names = new Names() {
            @Override
            void before(List<Given<String>> given) {}
        };
        var cut = new InputStream() {
            private final InputStream first = file(1, 3);

            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = first.read(into, offset, length);
                return read < 0 ? read() : read;
            }
        };
        var run = run(names, (tally, bytes) -> {}, OTHER);
        assertThrows(IOException.class, () -> run.take(lines(cut)));
        assertEquals(List.of(3), names.batches);
        assertEquals(3, run.tally().created());
    }
}

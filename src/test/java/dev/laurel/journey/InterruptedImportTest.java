package dev.laurel.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.embedded.EmbeddedPostgres;
import dev.laurel.embedded.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the service says of an import in the middle of which it was killed, or stopped, and what the same file does
 * then.
 */
@Tag("long")
class InterruptedImportTest {
    private static final String IMPORTS = "/v1/imports";
    private static final String PEOPLE = IMPORTS + "?kind=freelancers";
    private static final String NDJSON = "application/x-ndjson";
    private static final int BATCH = 1_000;
    /** What comes behind whole batches, and is not kept before the file ends. */
    private static final int MORE = 10;

    private Journey journey = new Journey(Path.of(""));

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        journey = new Journey(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "journey-"));
        journey.start();
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        journey.close();
        EmbeddedPostgres.abandon(journey.directory());
        Folders.delete(journey.directory());
    }

    private static String lines(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"reference\": \"%s%d\", \"displayName\": \"Number %d\"}\n".formatted(prefix, i, i))
                .collect(Collectors.joining());
    }

    private List<JsonNode> imports() throws IOException, InterruptedException {
        return journey.api().list(Call.get(Call.As.OPERATOR, IMPORTS));
    }

    /** Sends a whole batch and some more, ends the service while that waits for the rest, and starts it again. */
    private void sendAndEnd(String prefix, End end) throws IOException, InterruptedException {
        try (var upload = journey.api().upload(PEOPLE)) {
            upload.send(lines(prefix, BATCH + MORE));
            for (int i = 0;
                    imports().stream().noneMatch(one -> one.path("created").asInt() == BATCH);
                    i++) {
                assertTrue(i < 10_000, "the first batch of " + prefix + " is not kept");
            }
            end.of(journey);
        }
        journey.start();
    }

    private interface End {
        void of(Journey journey) throws InterruptedException;
    }

    private void age(String id) throws IOException, SQLException {
        try (var connection = EmbeddedPostgres.running(journey.directory())
                        .orElseThrow()
                        .dataSource()
                        .getConnection();
                var update = connection.prepareStatement(
                        "update import set updated_at = updated_at - interval '11 minutes' where id = ?")) {
            update.setString(1, id);
            assertEquals(1, update.executeUpdate());
        }
    }

    private JsonNode again(String prefix) throws IOException, InterruptedException {
        var all = lines(prefix, 2 * BATCH + MORE);
        var answer =
                journey.api().send(new Call(Call.As.OPERATOR, "POST", PEOPLE, Map.of("Content-Type", NDJSON), all));
        assertEquals(201, answer.status());
        return answer.body();
    }

    @Test
    void anImportThatIsKilledIsInterruptedAfterTenMinutesAndGoesOnWithTheSameFile() throws Exception {
        sendAndEnd("k", Journey::kill);
        var left = imports().getFirst();
        assertEquals("RUNNING", left.path("state").asText(), "nobody can know yet");
        age(left.path("id").asText());
        var told = imports().getFirst();
        assertEquals("FAILED", told.path("state").asText());
        assertEquals("interrupted", told.path("failure").asText());
        assertEquals(BATCH, told.path("created").asInt());
        var again = again("k");
        assertEquals(BATCH, again.path("unchanged").asInt(), "what was kept is found again");
        assertEquals(BATCH + MORE, again.path("created").asInt());
    }

    @Test
    void anImportThatIsStoppedInOrderIsNoLongerRunningOnceTenMinutesAreOver() throws Exception {
        sendAndEnd("s", Journey::stop);
        var left = imports().getFirst();
        if (left.path("state").asText().equals("RUNNING")) {
            age(left.path("id").asText());
            left = imports().getFirst();
        }
        assertEquals("FAILED", left.path("state").asText());
        assertTrue(
                Set.of("interrupted", "connection_broken")
                        .contains(left.path("failure").asText()),
                left::toString);
        int kept = left.path("created").asInt();
        assertTrue(kept >= BATCH, left::toString);
        assertTrue(again("s").path("unchanged").asInt() >= kept, "what was kept is found again");
    }
}

package dev.laurel.imports;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.freelancer.ImportedPeople;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports that are turned away, cut short or left behind. */
@QuarkusTest
class BrokenImportsTest {
    private static final String PEOPLE = "/v1/imports?kind=freelancers";
    private static final int LINES = 3 * Batch.LINES;
    /** Bytes at the end of a gzip: checksum and length. */
    private static final int TRAILER = 8;

    @Inject
    TestKeys keys;

    @Inject
    DataSource database;

    private Holder partner;

    @Inject
    ImportedPeople imported;

    @AfterEach
    void forgetThem() throws SQLException {
        imported.forget();
    }

    @BeforeEach
    void someone() {
        partner = keys.holder(Role.PARTNER);
    }

    private static String numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"reference\": \"%d\", \"displayName\": \"Number %d\"}\n".formatted(i, i))
                .collect(Collectors.joining());
    }

    private static Response sent(Holder caller, String lines) {
        return caller.asking()
                .contentType(ImportsResource.NDJSON)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(PEOPLE);
    }

    /** Asks, as often as it takes on a busy machine, until an account's only import is in that state. */
    private static JsonPath await(Holder caller, String state, int created) {
        for (int i = 0; i < 2_000; i++) {
            var read = caller.asking().get("/v1/imports").jsonPath();
            if (read.getList("items").size() == 1
                    && state.equals(read.getString("items[0].state"))
                    && read.getInt("items[0].created") >= created) {
                return read;
            }
        }
        throw new AssertionError("no import is " + state + ": "
                + caller.asking().get("/v1/imports").asString());
    }

    @Test
    void asManyAsAreReadAtATimeTurnAnotherOneAwayUntilOneEnds() throws IOException {
        var others = IntStream.range(0, Imports.AT_ONCE)
                .mapToObj(i -> keys.holder(Role.PARTNER))
                .toList();
        var uploads = new ArrayList<Upload>();
        try {
            for (var other : others) {
                var upload = Upload.begin(other.key(), PEOPLE);
                uploads.add(upload);
                upload.send(numbered(Batch.LINES));
                await(other, "RUNNING", 0);
            }
            sent(partner, numbered(1))
                    .then()
                    .statusCode(429)
                    .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                    .body("code", equalTo("rate_limited"));
            partner.asking().get("/v1/imports").then().body("items.size()", equalTo(0));
            assertTrue(uploads.getFirst().end().startsWith("HTTP/1.1 201"));
            sent(partner, numbered(1)).then().statusCode(201).body("created", equalTo(1));
        } finally {
            for (var upload : uploads) {
                upload.close();
            }
        }
        // Whatever becomes of them, their places are free again.
        await(others.getFirst(), "FINISHED", Batch.LINES);
        await(others.getLast(), "FAILED", Batch.LINES);
    }

    private static byte[] packed(String lines) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private JsonPath cut(byte[] packed, int length) {
        var answer = partner.asking()
                .contentType(ImportsResource.NDJSON)
                .header("Content-Encoding", "gzip")
                .body(Arrays.copyOf(packed, length))
                .post(PEOPLE);
        answer.then().statusCode(400).header("Location", matchesPattern(".*/v1/imports/imp_[a-z2-7]{26}"));
        var read = partner.asking().get(answer.header("Location")).jsonPath();
        assertEquals("FAILED", read.getString("state"));
        assertEquals("broken_gzip", read.getString("failure"));
        return read;
    }

    @Test
    void ofAGzipThatIsCutShortWholeLinesAreKept() throws IOException {
        var lines = numbered(LINES);
        var packed = packed(lines);
        var half = cut(packed, packed.length / 2);
        int kept = half.getInt("created");
        assertTrue(kept > 0 && kept < LINES, "some are kept: " + kept);
        assertEquals(kept, half.getInt("lines"));
        assertEquals(0, half.getInt("refused"), "half a line is no bad line");
        sent(partner, lines)
                .then()
                .statusCode(201)
                .body("unchanged", equalTo(kept))
                .body("created", equalTo(LINES - kept));
    }

    @Test
    void aGzipThatLacksItsEndIsNoWholeOneThoughAllLinesAre() throws IOException {
        var packed = packed(numbered(Batch.LINES + 1));
        assertEquals(Batch.LINES + 1, cut(packed, packed.length - TRAILER).getInt("created"));
    }

    @Test
    void aGzipWhoseContentsWereChangedIsBroken() throws IOException {
        var packed = packed(numbered(Batch.LINES));
        packed[packed.length - TRAILER] ^= 1;
        assertEquals(Batch.LINES, cut(packed, packed.length).getInt("created"));
    }

    /** As a process leaves an import that ends in the middle of it: nobody notes anything any more. */
    private String leftBehind(Duration ago) throws SQLException {
        var left = sent(partner, numbered(2)).header("Location");
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update import set state = 'RUNNING',"
                        + " updated_at = now() - cast(? as bigint) * interval '1 second' where id = ?")) {
            update.setLong(1, ago.toSeconds());
            update.setString(2, left.substring(left.lastIndexOf('/') + 1));
            assertEquals(1, update.executeUpdate());
        }
        return left;
    }

    @Test
    void anImportOfWhichNothingIsHeardForTenMinutesWasInterrupted() throws SQLException {
        var left = leftBehind(ImportRow.SILENCE.plusSeconds(1));
        partner.asking()
                .get(left)
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", equalTo("interrupted"))
                .body("created", equalTo(2));
        partner.asking().get("/v1/imports").then().body("items[0].failure", equalTo("interrupted"));
        // What it kept is found again.
        sent(partner, numbered(3)).then().body("unchanged", equalTo(2)).body("created", equalTo(1));
    }

    @Test
    void anImportOfWhichSomethingWasHeardLatelyRuns() throws SQLException {
        partner.asking()
                .get(leftBehind(ImportRow.SILENCE.minusMinutes(1)))
                .then()
                .body("state", equalTo("RUNNING"))
                .body("failure", equalTo(null));
    }
}

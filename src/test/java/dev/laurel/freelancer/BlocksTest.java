package dev.laurel.freelancer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.api.Reads;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Everybody is read once, by however many threads, wherever their rows move meanwhile. */
@QuarkusTest
class BlocksTest {
    /** Enough for several blocks of the table. */
    private static final int PEOPLE = 60;

    @Inject
    TestKeys keys;

    @Inject
    TestPeople people;

    @Inject
    Reads reads;

    @Inject
    DataSource source;

    private List<String> some(String profile) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> people.stranger(profile).id())
                .toList();
    }

    private static List<String> rest(Blocks blocks) {
        var read = new ArrayList<String>();
        for (var part = blocks.next(); !part.isEmpty(); part = blocks.next()) {
            part.forEach(each -> read.add(each.person().id()));
        }
        return read;
    }

    /** As an update does that the index need not hear of: the row has another place from then on. */
    private void moveAll() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("update freelancer set version = version")) {
            assertTrue(statement.executeUpdate() >= PEOPLE);
        }
    }

    @Test
    void everybodyIsReadOnceAlthoughTheirRowsMove() throws SQLException {
        var wanted = some("{\"displayName\":\"Somebody\"}");
        var late = new ArrayList<String>();
        var read = new ArrayList<String>();
        try (var blocks = new Blocks(reads.oneMoment(), 1)) {
            blocks.next().forEach(each -> read.add(each.person().id()));
            moveAll();
            late.addAll(some("{\"displayName\":\"Late\"}"));
            read.addAll(rest(blocks));
        }
        assertEquals(read.size(), new HashSet<>(read).size(), "somebody came twice");
        assertTrue(read.containsAll(wanted), "somebody did not come");
        assertFalse(late.stream().anyMatch(read::contains), "somebody came who was not there yet");
    }

    @Test
    void privatePeopleAreNotAmongThem() {
        var hidden = people.stranger("{\"displayName\":\"Nobody\",\"visibility\":\"PRIVATE\"}");
        try (var blocks = new Blocks(reads.oneMoment(), 1)) {
            assertFalse(rest(blocks).contains(hidden.id()));
        }
    }

    @Test
    void eachIsOfTheirTenant() {
        var someone = people.stranger();
        var tenant = keys.holder(Role.OPERATOR).tenant();
        try (var all = new People(reads).everybodyForClients(Instant.now())) {
            var of = new ArrayList<String>();
            for (var part = all.next(); !part.isEmpty(); part = all.next()) {
                part.stream()
                        .filter(each -> each.shown().get().person().id().equals(someone.id()))
                        .forEach(each -> of.add(each.tenant()));
            }
            assertEquals(List.of(tenant), of);
        }
    }

    /** Several parts at once, each by a thread of its own. */
    @Test
    void severalThreadsShareThem() {
        some("{\"displayName\":\"Somebody\"}");
        try (var blocks = new Blocks(reads.oneMoment(), 1)) {
            var read = IntStream.range(0, 4)
                    .parallel()
                    .mapToObj(hand -> rest(blocks))
                    .flatMap(List::stream)
                    .toList();
            assertTrue(read.size() >= PEOPLE);
            assertEquals(read.size(), new HashSet<>(read).size(), "somebody came twice");
        }
    }
}

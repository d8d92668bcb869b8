package dev.laurel.bench.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.bench.check.AnswersDifferException;
import dev.laurel.bench.measure.Spread;
import dev.laurel.bench.program.Api;
import dev.laurel.bench.program.Call;
import dev.laurel.bench.program.Program;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Saves alerts, posts gigs, and holds who was told against the whole ranking of each. */
public final class Alerting {
    /** Alerts that are saved, where there are as many people. */
    public static final int ALERTS = 10_000;
    /** Gigs before any is timed: the program grows warm, and takes the alerts into memory. */
    private static final int WARM_UP = 30;

    private static final int PAGE = 100;
    /** Looks at whether a gig was told of; each takes about a millisecond. */
    private static final int MOST_LOOKS = 120_000;

    private static final int TOLD = 20;
    private static final double MICRO = 1e3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Program program;
    private final DataSource database;
    private final Consumer<String> progress;

    private Alerting(Program program, DataSource database, Consumer<String> progress) {
        this.program = program;
        this.database = database;
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @param gigs that are posted
     * @throws AnswersDifferException where others are told than the ranking lists as QUALIFIED
     */
    public static AlertTime measure(Program program, DataSource database, int gigs, Consumer<String> progress)
            throws IOException, SQLException, InterruptedException {
        return new Alerting(program, database, progress).measured(gigs);
    }

    private record Posted(String id, long toldAfter, long publishedAfter) {}

    private AlertTime measured(int gigs) throws IOException, SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            progress.accept("saving alerts");
            int alerts = save(connection);
            var client = client();
            var bodies = bodies(connection, WARM_UP + gigs);
            progress.accept("posting " + WARM_UP + " gigs, to grow warm");
            for (var body : bodies.subList(0, WARM_UP)) {
                check(client, connection, post(client, connection, body).id());
            }
            progress.accept("posting " + gigs + " gigs");
            var posted = new ArrayList<Posted>();
            var cpu = program.cpu();
            for (var body : bodies.subList(WARM_UP, bodies.size())) {
                posted.add(post(client, connection, body));
            }
            double each = program.cpu().minus(cpu).toNanos() / MICRO / posted.size();
            progress.accept("holding who was told against the rankings");
            long told = 0;
            long most = 0;
            for (int i = 0; i < posted.size(); i++) {
                long count = check(client, connection, posted.get(i).id());
                told += count;
                most = Math.max(most, count);
                if (i % TOLD == TOLD - 1) {
                    progress.accept((i + 1) + " of " + posted.size());
                }
            }
            return new AlertTime(
                    alerts,
                    posted.size(),
                    told,
                    most,
                    Spread.of(posted.stream().map(Posted::toldAfter).toList()),
                    Spread.of(posted.stream().map(Posted::publishedAfter).toList()),
                    each);
        }
    }

    /** Of people whom clients see, one each, as their own calls would: by the row that such a call writes. */
    private static int save(Connection connection) throws SQLException {
        try (var insert = connection.createStatement()) {
            int saved =
                    insert.executeUpdate("insert into alert (tenant, id, account, kind, freelancer, skills, min_points,"
                            + " known, position, taken_up, created_at)"
                            + " select tenant, 'alt_' || substr(id, 5), 'acc_' || substr(id, 5), 'GIGS', id, '{}', 0, '{}',"
                            + " (select max(seq) from change_log), true, now() from freelancer"
                            + " where visibility <> 'PRIVATE' order by id limit " + ALERTS);
            insert.executeUpdate("insert into alert_edition (tenant, edition) select distinct tenant, 1 from alert"
                    + " on conflict (tenant) do update set edition = alert_edition.edition + 1");
            return saved;
        }
    }

    private Api client() throws IOException, InterruptedException {
        var account =
                JsonNodeFactory.instance.objectNode().put("role", "CLIENT").put("name", "Alerting");
        var id = program.api()
                .send(Call.post("/v1/accounts", account))
                .body()
                .path("id")
                .asText();
        var key = program.api().send(Call.post("/v1/accounts/" + id + "/keys", JsonNodeFactory.instance.objectNode()));
        return program.api().with(key.body().path("key").asText());
    }

    /** Gigs of the world, to be posted once more as they are. */
    private static List<JsonNode> bodies(Connection connection, int count) throws SQLException, IOException {
        var bodies = new ArrayList<JsonNode>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery(
                        "select body from gig where state = 'OPEN' order by md5(id) limit " + count)) {
            while (rows.next()) {
                var body = (ObjectNode) JSON.readTree(rows.getString(1));
                body.put("state", "OPEN");
                bodies.add(body);
            }
        }
        return bodies;
    }

    private static Posted post(Api client, Connection connection, JsonNode body)
            throws IOException, SQLException, InterruptedException {
        var id = client.send(Call.post("/v1/gigs", body)).body().path("id").asText();
        long begin = System.nanoTime();
        await(
                connection,
                "select (select position from alert_reading) >=" + " (select max(seq) from change_log where subject = '"
                        + id + "')");
        long told = System.nanoTime() - begin;
        await(connection, "select not exists (select 1 from event where place is null)");
        return new Posted(id, told, System.nanoTime() - begin);
    }

    private static void await(Connection connection, String question) throws SQLException, IOException {
        for (int i = 0; i < MOST_LOOKS; i++) {
            try (var select = connection.createStatement();
                    var rows = select.executeQuery(question)) {
                if (rows.next() && rows.getBoolean(1)) {
                    return;
                }
            }
        }
        throw new IOException("a new gig is told to nobody");
    }

    /** Holds those who were told of a gig against its whole ranking. @return how many they are */
    private static long check(Api client, Connection connection, String gig)
            throws IOException, SQLException, InterruptedException {
        var waiting = ids(connection, "select freelancer from alert");
        var told = ids(
                connection,
                "select freelancer from alert_told join alert on alert.tenant = alert_told.tenant and alert.id = alert"
                        + " where subject = '" + gig + "'");
        var expected = new TreeSet<String>();
        var next = "";
        do {
            var page = client.read("/v1/gigs/" + gig + "/matches?tier=QUALIFIED&limit=" + PAGE + next);
            for (var row : page.path("items")) {
                expected.add(row.path("freelancer").path("id").asText());
            }
            next = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!next.isEmpty());
        expected.retainAll(waiting);
        if (!expected.equals(told)) {
            throw new AnswersDifferException("of gig " + gig + " " + told.size() + " were told, and " + expected.size()
                    + " of those who wait are listed as QUALIFIED");
        }
        return told.size();
    }

    private static Set<String> ids(Connection connection, String query) throws SQLException {
        var ids = new HashSet<String>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}

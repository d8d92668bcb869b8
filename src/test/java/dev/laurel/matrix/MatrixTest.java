package dev.laurel.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.credential.fetch.PlayedInternet;
import dev.laurel.matrix.Heard.Manner;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Who may do what: every operation of the contract, as every caller, about every kind of object, held against
 * docs/reference/authorisation.md. After a new operation: give it a row there, and a body in {@link Payload}.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {
    /** What is served beside the operations: the contract, its page, and the root under which resources are. */
    private static final Set<String> BESIDE =
            Set.of("/", "/docs", "/openapi.yaml", "/openapi.yaml.json", "/openapi.yaml.yaml", "/openapi.yaml.yml");

    /** Ids that no id can be, as they stand in a path. */
    private static final List<String> MALFORMED = List.of(
            "%00",
            "gig_%00aaaaaaaaaaaaaaaaaaaaaaaaa",
            "x".repeat(2_000),
            "%F0%9F%92%A9",
            "%E2%80%AEgig_",
            "%EF%BF%BF",
            "%20",
            "%0D%0AX-Injected:%201",
            "..%2F..%2Faccounts",
            "*",
            "-1",
            "'%20or%20'1'='1",
            "$%7Bjndi:ldap:%7D",
            "gig_AAAAAAAAAAAAAAAAAAAAAAAAAA");

    @Inject
    TestKeys keys;

    @Inject
    TestSkills skills;

    @Inject
    PlayedInternet internet;

    @Inject
    Router router;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // filled in before the first test, as injected fields are
    URI address;

    private Line line;
    private Stage stage;
    private List<Row> rows;
    private List<Heard> refused;
    private List<Heard> granted;
    private List<Map<String, String>> before;
    private List<Map<String, String>> after;

    @BeforeAll
    void askEverything() throws SQLException, IOException {
        skills.publish();
        internet.name(Payload.HOOKS, List.of("93.184.216.34"));
        line = new Line(address);
        rows = Table.read();
        stage = new Stage(new Marketplace(keys, line), new Marketplace(keys, line));
        stage.here().exchangeRates();
        stage.elsewhere().exchangeRates();
        var questions = new Questions(line, stage);
        questions.setUp(rows);
        before = inventories();
        refused = questions.refused(rows);
        after = inventories();
        granted = questions.granted(rows);
    }

    private List<Map<String, String>> inventories() {
        return List.of(Inventory.of(stage.here(), line), Inventory.of(stage.elsewhere(), line));
    }

    @AfterAll
    void hangUp() {
        line.close();
    }

    @Test
    void theTableHasEveryOperationOfTheContractAndNoOther() throws IOException {
        assertEquals(
                List.of(),
                Findings.differences(
                        Published.operations(),
                        rows.stream().map(Row::operation).toList()));
        assertTrue(Table.hasColumnsInOrder(Files.readString(Table.PAGE)));
    }

    @Test
    void allThatIsServedIsInTheContractButForThePlanted() throws IOException {
        var pages = PageTable.rows().stream().map(PageTable.Row::call).toList();
        assertEquals(
                List.of(
                        "GET /embed/v1/gigs",
                        "GET /embed/v1/matches",
                        "GET /planted/{id}",
                        "GET /planted/{id}/silent",
                        "GET /planted/{id}/telling",
                        "GET /widget/v1/laurel.js"),
                Served.unpublished(Served.calls(), Published.operations()).stream()
                        .filter(call -> !pages.contains(call))
                        .toList());
        assertTrue(Served.calls().size() >= Published.operations().size());
        assertEquals(
                BESIDE,
                router.getRoutes().stream()
                        .map(Route::getPath)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    @Test
    void whatBelongsInsideIsNotOnTheMainPort() {
        for (var path : List.of("/q/health", "/q/health/ready", "/q/metrics", "/q/dev-ui", "/q/info", "/metrics")) {
            assertEquals(
                    404,
                    line.send(stage.here().operator(), "GET", path, Payload.EMPTY)
                            .status(),
                    path);
        }
    }

    @Test
    void everyCallerIsAnsweredAsTheTableSays() {
        assertNothing(
                Findings.of(Stream.concat(refused.stream(), granted.stream()).toList()));
    }

    @Test
    void whatIsRefusedChangesNothing() {
        assertEquals(before, after);
        assertTrue(
                before.getFirst().size() > 30,
                "the inventory is nearly empty: " + before.getFirst().keySet());
    }

    @Test
    void listsShowWhatTheirReadersReach() {
        var lists = granted.stream()
                .filter(heard -> heard.row().about().each().isPresent())
                .toList();
        assertTrue(lists.size() >= 11, "lists asked for: " + lists.size());
        assertNothing(lists.stream()
                .flatMap(list -> {
                    var each = list.row().about().each().orElseThrow();
                    return Findings.ofList(list, each, kind -> id(each, kind, list.who())).stream();
                })
                .toList());
    }

    @Test
    void rankingsHaveWhomTheyShallHaveAndNobodyElse() {
        var people = heard("listMatches", Who.CLIENT, "own").body();
        assertTrue(people.contains(id(Matter.PROFILE, "members", Who.CLIENT)), people);
        assertFalse(people.contains(id(Matter.PROFILE, "private", Who.CLIENT)), people);
        var gigs = heard("listRecommendations", Who.FREELANCER, "own").body();
        assertTrue(gigs.contains(id(Matter.GIG, "members", Who.FREELANCER)), gigs);
        assertTrue(gigs.contains(id(Matter.GIG, "public", Who.FREELANCER)), gigs);
        assertFalse(gigs.contains(id(Matter.GIG, "draft", Who.FREELANCER)), gigs);
        assertFalse(gigs.contains(id(Matter.GIG, "closed", Who.FREELANCER)), gigs);
        assertFalse(gigs.contains(id(Matter.GIG, "foreign", Who.FREELANCER)), gigs);
    }

    private Answer heard(String operation, Who who, String kind) {
        return granted.stream()
                .filter(heard -> heard.row().operation().id().equals(operation)
                        && heard.who() == who
                        && heard.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .answer();
    }

    private String id(Matter matter, String kind, Who who) {
        return stage.shared(matter, kind, who).ids().getLast();
    }

    @Test
    void nobodyReadsWhatIsNotForThem() {
        var secrets = Stream.concat(stage.here().secrets().stream(), stage.elsewhere().secrets().stream())
                .toList();
        assertNothing(Findings.told(refused, secrets, stage.here().tenant()));
        assertNothing(Findings.told(granted, secrets, stage.here().tenant()));
        assertTrue(secrets.size() > 20, "there is little to keep: " + secrets.size());
    }

    @Test
    void malformedIdsAreNotFound() {
        var faults = new ArrayList<String>();
        int asked = 0;
        for (var row : rows) {
            var who = Stream.of(Who.OPERATOR, Who.CLIENT, Who.PARTNER)
                    .filter(one -> row.expected(one, row.kinds(one).getFirst()) != Row.FORBIDDEN)
                    .findFirst()
                    .orElse(Who.OPERATOR);
            int parameters = row.operation().path().split("\\{", -1).length - 1;
            for (int i = 0; i < parameters; i++) {
                for (var malformed : MALFORMED) {
                    var place = stage.shared(row.about(), row.kinds(who).getFirst(), who);
                    var ids = new ArrayList<>(place.ids());
                    ids.set(i, malformed);
                    var answer = line.ask(row, new Place(place.asker(), ids), "", Manner.PROPER, 0);
                    asked++;
                    if (answer.status() != Row.NOT_FOUND || !answer.isProblem()) {
                        faults.add(row.operation().call() + " " + i + " " + malformed + ": " + answer);
                    }
                }
            }
        }
        assertNothing(faults);
        assertTrue(asked > 500, "asked: " + asked);
    }

    @Test
    void aKeptAnswerIsForItsOwnAccountAlone() {
        var body = Payload.of("createGig", "");
        var first = line.send(stage.caller(Who.CLIENT), "POST", "/v1/gigs", body, "same");
        var again = line.send(stage.caller(Who.CLIENT), "POST", "/v1/gigs", body, "same");
        var other = line.send(stage.here().actor(Role.CLIENT), "POST", "/v1/gigs", body, "same");
        assertEquals(first.body(), again.body());
        assertEquals(201, other.status());
        assertNotEquals(first.body(), other.body());
        assertEquals(
                401,
                line.send(stage.caller(Who.REVOKED_KEY), "POST", "/v1/gigs", body, "same")
                        .status());
    }

    private static void assertNothing(List<String> faults) {
        assertEquals("", String.join("\n", faults));
    }
}

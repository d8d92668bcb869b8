package dev.laurel.freelancer;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.credential.LegalNames;
import dev.laurel.credential.TestIssuer;
import dev.laurel.credential.TimedLicence;
import dev.laurel.skill.Assurance;
import dev.laurel.skill.Evidence;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.Level;
import dev.laurel.skill.Nature;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.TimedEvidence;
import dev.laurel.skill.Trust;
import dev.laurel.skill.person.HeldLicence;
import dev.laurel.taxonomy.TaxonomyChanged;
import dev.laurel.taxonomy.TestSkills;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands on a profile follows what is known about the person, and the clock. */
@QuarkusTest
class UpkeepTest {
    /** Far more than are needed: a round that finds nobody takes a millisecond or more. */
    private static final int MAX_ROUNDS = 20_000;

    @Inject
    TestKeys keys;

    @Inject
    TestPeople people;

    @Inject
    TestSkills skills;

    @Inject
    TestEvidence evidence;

    @Inject
    Freelancers freelancers;

    @Inject
    Upkeep upkeep;

    @Inject
    LegalNames legalNames;

    @Inject
    Event<TaxonomyChanged> taxonomyChanged;

    @Inject
    DataSource source;

    @Inject
    InstantSource clock;

    private Holder person;
    private String id;

    @BeforeEach
    void someone() throws SQLException {
        skills.publish();
        person = keys.holder(Role.FREELANCER);
        id = person.asking()
                .body("{\"displayName\":\"P\",\"country\":\"DE\",\"claims\":[{\"skill\":\"Alphacraft\"}]}")
                .post("/v1/freelancers")
                .jsonPath()
                .getString("id");
    }

    private Shown shown(Instant now) {
        return Objects.requireNonNull(freelancers
                .shown(person.tenant(), List.of(id, "frl_absent"), now)
                .get(id));
    }

    private static TimedEvidence credential(Instant until) {
        return new TimedEvidence(
                new Evidence(
                        "crd_x",
                        EvidenceKind.CREDENTIAL,
                        Assurance.E4,
                        new SkillId("laurel:test-betacraft"),
                        Nature.TOOL,
                        Level.ADVANCED,
                        Trust.RECOGNISED,
                        "iss_x",
                        LocalDate.of(2026, 1, 1),
                        Evidence.ONE,
                        null,
                        null),
                null,
                until,
                null,
                null);
    }

    @Test
    void claimsAreEvidenceOfTheWeakestKind() {
        var claim = shown(clock.instant()).person().evidence().getFirst();
        assertEquals(EvidenceKind.CLAIM, claim.kind());
        assertEquals(new SkillId("laurel:test-alphacraft"), claim.skill());
        assertEquals(Nature.TOOL, claim.nature());
        assertTrue(claim.id().startsWith("clm_"));
    }

    @Test
    void whatASourceHoldsStandsOnTheProfileInTheSameTransaction() {
        var now = clock.instant();
        var until = now.plusSeconds(3_600);
        long before = evidence.newsOf(id);
        evidence.give(person.tenant(), id, List.of(credential(until)), List.of());
        assertEquals(before + 1, evidence.newsOf(id));
        assertEquals(List.of(1_000_000, 1_000_000), validities(now));
        assertEquals(List.of(1_000_000, 0), validities(until));
        evidence.give(person.tenant(), id, List.of(), List.of());
        assertEquals(List.of(1_000_000), validities(now));
    }

    private List<Integer> validities(Instant now) {
        return shown(now).person().evidence().stream().map(Evidence::validity).toList();
    }

    /** A row in the change log is work for every index. */
    @Test
    void whatIsFoundAsItWasIsWrittenAndLoggedOnce() throws SQLException {
        var pieces = List.of(credential(clock.instant().plusSeconds(3_600)));
        long before = logged();
        evidence.give(person.tenant(), id, pieces, List.of());
        assertEquals(before + 1, logged());
        var written = rowVersion();
        evidence.give(person.tenant(), id, pieces, List.of());
        assertEquals(before + 1, logged());
        assertEquals(written, rowVersion(), "the row was written again");
        evidence.give(person.tenant(), id, List.of(), List.of());
        assertEquals(before + 2, logged());
    }

    @Test
    void aCredentialThatIsVerifiedAgainAsItWasIsNoNews() throws SQLException {
        var operator = keys.holder(Role.OPERATOR);
        var someone = people.known(operator);
        var issuer = TestIssuer.web(operator, clock.instant());
        issuer.register("RECOGNISED", "").then().statusCode(201);
        id = someone.id();
        var made = someone.handIn(issuer.sign(issuer.badge("laurel:test-betacraft", someone.mail())));
        made.then().statusCode(201).body("outcome", equalTo("VERIFIED"));
        long before = logged();
        var verify = made.header("Location") + "/verify";
        someone.holder().asking().post(verify).then().statusCode(200).body("outcome", equalTo("VERIFIED"));
        assertEquals(before, logged());
        assertEquals(
                200,
                operator.asking()
                        .header("If-Match", "*")
                        .body(issuer.row("UNTRUSTED", ""))
                        .put("/v1/issuers")
                        .statusCode());
        assertEquals(before + 1, logged());
    }

    private long logged() throws SQLException {
        return number("select count(*) from change_log where kind = 'FREELANCER' and subject = ?");
    }

    /** PostgreSQL's own: the transaction that wrote the row last. */
    private long rowVersion() throws SQLException {
        return number("select xmin::text::bigint from freelancer where id = ?");
    }

    private long number(String query) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    @Test
    void evidenceLeavesTheProfilesEntityTagAsItWas() {
        evidence.give(person.tenant(), id, List.of(credential(clock.instant())), List.of());
        person.asking().get("/v1/freelancers/" + id).then().header("ETag", equalTo("\"v0\""));
        person.asking()
                .header("If-Match", "\"v0\"")
                .body("{\"headline\":\"x\"}")
                .patch("/v1/freelancers/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""));
        assertEquals(2, shown(clock.instant()).person().evidence().size(), "an edit keeps what a source holds");
    }

    @Test
    void whoIsShownNeverGivesAwayWhatIsPrivate() {
        var shown = shown(clock.instant());
        assertNull(shown.card().displayName());
        assertEquals("DE", shown.card().country());
        assertEquals(Visibility.MEMBERS, shown.visibility());
        assertEquals(Tie.of(id), shown.tie());
    }

    @Test
    void everybodyIsShownOnceWhereAllAre() {
        var all = new ArrayList<String>();
        freelancers.forEachForClients(
                person.tenant(),
                clock.instant(),
                each -> all.add(each.get().card().id()));
        assertTrue(all.contains(id));
        assertEquals(all.stream().distinct().toList(), all);
    }

    /** The service's own timer renews at the same time, and whom it has at hand is passed over here: until all are. */
    private void renewAll() throws SQLException {
        int rounds = 0;
        while (upkeep.renewDue(100) > 0 || !nextChange().isAfter(clock.instant())) {
            rounds++;
            assertTrue(rounds < MAX_ROUNDS, "somebody stays due");
        }
    }

    @Test
    void aPersonIsAnnouncedWhenTheirEvidenceRunsOut() throws SQLException {
        var soon = clock.instant().truncatedTo(ChronoUnit.MILLIS).plusSeconds(3_600);
        evidence.give(
                person.tenant(),
                id,
                List.of(credential(soon)),
                List.of(new TimedLicence(
                        new HeldLicence("lic_x", "RN", "US-TX", true, LocalDate.of(2020, 1, 1), null, true),
                        soon.plusSeconds(60))));
        assertEquals(soon, nextChange());
        makeDue();
        long before = evidence.newsOf(id);
        renewAll();
        assertEquals(before + 1, evidence.newsOf(id));
        assertEquals(soon, nextChange());
        upkeep.renewDue(1_000);
        assertEquals(before + 1, evidence.newsOf(id), "who is not due is not announced");
    }

    @Test
    void aChangedTaxonomyMakesEverybodysEvidenceAnew() throws SQLException {
        evidence.give(person.tenant(), id, List.of(credential(clock.instant())), List.of());
        QuarkusTransaction.requiringNew().run(() -> taxonomyChanged.fire(new TaxonomyChanged(0)));
        long before = evidence.newsOf(id);
        renewAll();
        assertTrue(evidence.newsOf(id) >= before && evidence.newsOf(id) <= before + 1);
        assertEquals(Standing.nextQuarter(clock.instant()), nextChange());
    }

    @Test
    void onlyAConfirmedLegalNameIsOne() {
        assertTrue(legalNames.confirmed(person.tenant(), id).isEmpty());
        person.asking()
                .header("If-Match", "\"v0\"")
                .body("{\"legalName\":\"Ana Lima\"}")
                .patch("/v1/freelancers/" + id);
        assertTrue(legalNames.confirmed(person.tenant(), id).isEmpty());
        keys.holder(Role.OPERATOR)
                .asking()
                .post("/v1/freelancers/" + id + "/legal-name/confirm")
                .then()
                .statusCode(200);
        assertEquals("Ana Lima", legalNames.confirmed(person.tenant(), id).orElseThrow());
        assertTrue(legalNames.confirmed("other", id).isEmpty());
    }

    private Instant nextChange() throws SQLException {
        try (var connection = source.getConnection();
                var query = connection.prepareStatement("select next_change from freelancer where id = ?")) {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getObject(1, java.time.OffsetDateTime.class).toInstant();
            }
        }
    }

    private void makeDue() throws SQLException {
        try (var connection = source.getConnection();
                var update = connection.prepareStatement(
                        "update freelancer set next_change = now() - interval '1 second' where id = ?")) {
            update.setString(1, id);
            update.executeUpdate();
        }
    }
}

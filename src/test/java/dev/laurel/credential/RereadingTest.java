package dev.laurel.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.laurel.account.Tenant;
import dev.laurel.api.Ids;
import dev.laurel.api.ProblemException;
import dev.laurel.api.ProblemType;
import dev.laurel.credential.document.DocumentText;
import dev.laurel.credential.fetch.PlayedInternet;
import dev.laurel.credential.held.HeldCredential;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credentials stay true to what their issuers publish, over a played Internet and a real database. */
@QuarkusTest
class RereadingTest {
    private static final String TENANT = Tenant.MAIN;
    private static final Duration SETTLING = Duration.ofSeconds(20);

    @Inject
    PlayedInternet internet;

    @Inject
    Credentials credentials;

    @Inject
    Documents documents;

    @Inject
    Rereading rereading;

    @Inject
    Rejudging rejudging;

    @Inject
    DataSource source;

    private PlayedIssuer issuer;
    private String holder = "";

    @BeforeEach
    void someone() {
        issuer = new PlayedIssuer(internet);
        holder = Ids.next("frl_");
    }

    @AfterEach
    void nobodyWasCalledInside() {
        assertEquals(0, internet.canary());
    }

    private HeldCredential submit(int index) {
        return credentials.submit(TENANT, holder, issuer.badge(index));
    }

    private String outcome(HeldCredential held) {
        return credentials.get(TENANT, holder, held.id()).outcome();
    }

    /** The service's own round may hold a credential at this moment; then it is judged in the next one. */
    private void assertSettled(String expected, HeldCredential held) {
        long end = System.nanoTime() + SETTLING.toNanos();
        while (!outcome(held).equals(expected) && System.nanoTime() < end) {
            rejudging.judgeDue();
        }
        assertEquals(expected, outcome(held));
    }

    private int asked(String path) {
        return issuer.site.asked(path);
    }

    private List<String> rows(String query, String url) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, url);
            var rows = new ArrayList<String>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }

    private void update(String statement, String url) throws SQLException {
        try (var connection = source.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            prepared.setString(1, url);
            assertNotEquals(0, prepared.executeUpdate());
        }
    }

    /** The time to read a document again has come. */
    private void due(String path) throws SQLException {
        update(
                "update fetched_document set next_read_at = now() - interval '1 s' where url = ?",
                issuer.site.url(path));
        internet.pass(Duration.ofHours(1));
    }

    @Test
    void oneReadingOfAListServesAllItsCredentials() throws SQLException {
        var first = submit(1);
        var second = submit(2);
        var third = submit(3);
        assertEquals(1, asked(PlayedIssuer.LIST));
        assertEquals(1, asked(PlayedIssuer.KEYS));
        assertSettled("UNPROVEN", second);

        issuer.set(2, true);
        due(PlayedIssuer.LIST);
        rereading.round();

        assertEquals(2, asked(PlayedIssuer.LIST));
        assertSettled("INVALID", second);
        assertEquals(List.of("UNPROVEN", "UNPROVEN"), List.of(outcome(first), outcome(third)));

        issuer.set(2, false);
        due(PlayedIssuer.LIST);
        rereading.round();
        assertSettled("UNPROVEN", second);
        assertEquals(3, asked(PlayedIssuer.LIST));
        // Every text is kept, each with its digest.
        var url = issuer.site.url(PlayedIssuer.LIST);
        assertEquals(
                List.of("1", "2", "3"), rows("select version from fetched_text where url = ? order by version", url));
        var digests = rows("select sha256 from fetched_text where url = ? order by version", url);
        assertEquals(digests.getFirst(), digests.getLast());
        assertNotEquals(digests.getFirst(), digests.get(1));
    }

    @Test
    void aListThatHasNotChangedIsReadAgainAndNobodyIsJudged() throws SQLException {
        var held = submit(1);
        rereading.round();
        var before = credentials.get(TENANT, holder, held.id());
        due(PlayedIssuer.LIST);
        rereading.round();

        assertEquals(2, asked(PlayedIssuer.LIST));
        assertEquals(
                before.version(), credentials.get(TENANT, holder, held.id()).version());
        assertEquals(
                List.of("1"),
                rows("select version from fetched_document where url = ?", issuer.site.url(PlayedIssuer.LIST)));
    }

    @Test
    void aDocumentThatIsNotDueIsLeftAlone() {
        submit(1);
        rereading.round();
        rereading.round();

        assertEquals(1, asked(PlayedIssuer.LIST));
        assertEquals(1, asked(PlayedIssuer.KEYS));
    }

    @Test
    void aDocumentThatNobodyStandsOnIsLeftAlone() throws SQLException {
        var held = submit(1);
        credentials.remove(TENANT, holder, held.id(), "\"v" + held.version() + "\"");
        due(PlayedIssuer.LIST);
        rereading.round();

        assertEquals(1, asked(PlayedIssuer.LIST));
    }

    @Test
    void aListThatCannotBeReadKeepsItsLastAnswerUntilItsAgeLimit() throws SQLException {
        var held = submit(1);
        issuer.site.fail(PlayedIssuer.LIST, 503);
        var url = issuer.site.url(PlayedIssuer.LIST);
        for (int failures = 1; failures <= 3; failures++) {
            due(PlayedIssuer.LIST);
            rereading.round();
            assertEquals(
                    "UNPROVEN", credentials.verify(TENANT, holder, held.id()).outcome());
            assertEquals(
                    List.of(failures + " SERVER"),
                    rows("select failures || ' ' || failure from fetched_document where url = ?", url));
        }
        assertEquals(1 + 3, asked(PlayedIssuer.LIST));

        update("update fetched_document set read_at = read_at - interval '7 days' where url = ?", url);
        assertEquals(
                "INCONCLUSIVE", credentials.verify(TENANT, holder, held.id()).outcome());
    }

    @Test
    void keysThatCannotBeReadAreReliedOnForAWeek() throws SQLException {
        var held = submit(1);
        var url = issuer.site.url(PlayedIssuer.KEYS);
        issuer.site.fail(PlayedIssuer.KEYS, 404);
        due(PlayedIssuer.KEYS);
        assertEquals("UNPROVEN", credentials.verify(TENANT, holder, held.id()).outcome());
        update("update fetched_document set read_at = read_at - interval '7 days' where url = ?", url);

        assertEquals(
                "INCONCLUSIVE", credentials.verify(TENANT, holder, held.id()).outcome());
    }

    @Test
    void aListThatIsGoneForGoodSpeaksForNobody() throws SQLException {
        var held = submit(1);
        issuer.site.fail(PlayedIssuer.LIST, 410);
        due(PlayedIssuer.LIST);
        rereading.round();

        assertSettled("INCONCLUSIVE", held);
        assertEquals(
                List.of("false", "true"),
                rows(
                        "select case when gone then 'true' else 'false' end from fetched_text where url = ? order by version",
                        issuer.site.url(PlayedIssuer.LIST)));
    }

    @Test
    void aListThatCouldNotBeReadAtFirstIsReadLater() throws SQLException {
        issuer.site.fail(PlayedIssuer.LIST, 500);
        var held = submit(1);
        assertEquals("INCONCLUSIVE", held.outcome());
        // Not asked again before its time, whoever wants it.
        assertEquals(
                "INCONCLUSIVE", credentials.verify(TENANT, holder, held.id()).outcome());
        assertEquals(1, asked(PlayedIssuer.LIST));

        issuer.set(7, true);
        due(PlayedIssuer.LIST);
        assertEquals("UNPROVEN", credentials.verify(TENANT, holder, held.id()).outcome());
    }

    @Test
    void aKeyThatIsTakenAwayIsNoticed() throws SQLException {
        var held = submit(1);
        issuer.changeKey();
        due(PlayedIssuer.KEYS);
        rereading.round();

        assertSettled("INVALID", held);
        assertEquals(2, asked(PlayedIssuer.KEYS));
    }

    @Test
    void theOperatorsDocumentStandsBeforeTheInternets() throws SQLException {
        var held = submit(1);
        var url = issuer.site.url(PlayedIssuer.LIST);
        documents.put(
                TENANT,
                "acc_x",
                url,
                DocumentText.of("application/json", "{\"no\":\"list\"}".getBytes(StandardCharsets.UTF_8)),
                null);
        assertSettled("INCONCLUSIVE", held);
        due(PlayedIssuer.LIST);
        rereading.round();
        assertEquals(1, asked(PlayedIssuer.LIST), "what the operator's store answers is not read again");

        documents.remove(TENANT, "acc_x", url, "\"v1\"");
        assertEquals("UNPROVEN", credentials.verify(TENANT, holder, held.id()).outcome());
    }

    @Test
    void aVerificationThatBeganBeforeAChangeIsNotStored() throws SQLException {
        submit(1);
        var basis = "select version from verification_basis where tenant = ?";
        issuer.set(1, true);
        due(PlayedIssuer.LIST);
        long before = Long.parseLong(rows(basis, TENANT).getFirst());
        rereading.round();

        assertTrue(Long.parseLong(rows(basis, TENANT).getFirst()) > before);
    }

    @Test
    void everyAttemptIsNotedWithoutWhatWasAnswered() throws SQLException {
        submit(1);
        var host = issuer.site.url("").substring("https://".length());
        assertEquals(
                List.of("KEYS READ READ 200", "STATUS_LIST READ READ 200"),
                rows(
                        "select use || ' ' || verdict || ' ' || rule || ' ' || status from fetch_attempt where host = ?"
                                + " order by id",
                        host));
        assertEquals(
                List.of("at", "bytes", "host", "id", "rule", "status", "use", "verdict"),
                rows(
                        "select column_name from information_schema.columns where table_name = ? order by 1",
                        "fetch_attempt"));
    }

    @Test
    void whatIsOldIsForgottenAndWhatIsInUseIsNot() throws SQLException {
        submit(1);
        issuer.set(1, true);
        due(PlayedIssuer.LIST);
        rereading.round();
        var list = issuer.site.url(PlayedIssuer.LIST);
        var keys = issuer.site.url(PlayedIssuer.KEYS);
        update("update fetched_text set last_at = last_at - interval '31 days' where url = ?", list);
        update("update fetched_document set next_read_at = next_read_at - interval '31 days' where url = ?", keys);
        var host = issuer.site.url("").substring("https://".length());
        update("update fetch_attempt set at = at - interval '31 days' where host = ?", host);

        rereading.forget();

        assertEquals(List.of("2"), rows("select version from fetched_text where url = ?", list));
        assertEquals(List.of(), rows("select version from fetched_text where url = ?", keys));
        assertEquals(List.of(), rows("select version from fetched_document where url = ?", keys));
        assertEquals(List.of(), rows("select rule from fetch_attempt where host = ?", host));
    }

    @Test
    void case9OneProfileCannotMakeUsAskForEverAnew() {
        // Each badge of a new issuer asks for that issuer's keys. The quota is 120 and one more each half minute, so a
        // slow machine gets some more through, but never 200, which is all that a profile may hold.
        int taken = 0;
        ProblemType refusal = null;
        while (refusal == null) {
            try {
                credentials.submit(TENANT, holder, stranger());
                taken++;
            } catch (ProblemException refused) {
                refusal = refused.type();
            }
        }
        assertEquals(ProblemType.RATE_LIMITED, refusal);
        assertTrue(taken >= 120, () -> "refused too early");
        assertFalse(
                credentials.submit(TENANT, Ids.next("frl_"), stranger()).id().isEmpty());
    }

    private byte[] stranger() {
        var name = Ids.next("iss_").replace('_', '-') + ".public.example";
        return new String(issuer.badge(1), StandardCharsets.UTF_8)
                .replaceAll("did:web:[a-z0-9.-]+", "did:web:" + name)
                .getBytes(StandardCharsets.UTF_8);
    }
}

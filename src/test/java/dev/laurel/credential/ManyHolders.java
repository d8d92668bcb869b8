package dev.laurel.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.laurel.account.Caller;
import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.api.Body;
import dev.laurel.api.Ids;
import dev.laurel.credential.document.DocumentText;
import dev.laurel.credential.fetch.PlayedInternet;
import dev.laurel.credential.identity.IdentityRequest;
import dev.laurel.credential.identity.IdentityType;
import dev.laurel.credential.identity.ProvedHow;
import dev.laurel.credential.key.Digests;
import dev.laurel.freelancer.Freelancers;
import dev.laurel.taxonomy.TestSkills;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Marketplaces of their own, full of people who each hold credentials of one issuer that keeps one status list. */
@ApplicationScoped
class ManyHolders {
    private static final int SEEDERS = 2;
    private static final int BATCH = 100;
    private static int made;

    private final PlayedInternet internet;
    private final TestKeys keys;
    private final TestSkills skills;
    private final Freelancers freelancers;
    private final Identities identities;
    private final Credentials credentials;
    private final Documents documents;
    private final Rereading rereading;
    private final Rejudging rejudging;
    private final DataSource source;

    ManyHolders(
            PlayedInternet internet,
            TestKeys keys,
            TestSkills skills,
            Freelancers freelancers,
            Identities identities,
            Credentials credentials,
            Documents documents,
            Rereading rereading,
            Rejudging rejudging,
            DataSource source) {
        this.internet = internet;
        this.keys = keys;
        this.skills = skills;
        this.freelancers = freelancers;
        this.identities = identities;
        this.credentials = credentials;
        this.documents = documents;
        this.rereading = rereading;
        this.rejudging = rejudging;
        this.source = source;
    }

    /**
     * One marketplace.
     *
     * @param gigs each of which asks for the skill
     * @param holders in the order of their places in the list; the one at {@code i} has the places from {@code i *
     *     each} on
     */
    record Market(
            PlayedIssuer issuer, Holder operator, Holder client, List<String> gigs, List<String> holders, int each) {
        String tenant() {
            return operator.tenant();
        }

        String list() {
            return issuer.site.url(PlayedIssuer.LIST);
        }

        /** Revokes everything that those people hold, in a new text of the list that nobody has read yet. */
        void revoke(int people) {
            issuer.setAll(IntStream.range(0, people * each).boxed().toList(), true);
        }
    }

    /**
     * A marketplace in which the list is read from its host.
     *
     * @param each credentials that everybody holds
     */
    Market fetching(int people, int each) throws SQLException {
        var market = empty(each);
        fill(market, people);
        return market;
    }

    /** A marketplace whose operator has put the issuer's documents into the store. */
    Market storing(int people, int each) throws SQLException {
        var market = empty(each);
        put(market, PlayedIssuer.KEYS, "application/did+json");
        putList(market);
        fill(market, people);
        return market;
    }

    /** Puts the list as it stands at its host into the operator's store. */
    DocumentChange putList(Market market) {
        return put(market, PlayedIssuer.LIST, "application/vc");
    }

    private DocumentChange put(Market market, String path, String type) {
        var text = market.issuer().site.text(path).getBytes(StandardCharsets.UTF_8);
        return documents.put(
                market.tenant(),
                market.operator().account(),
                market.issuer().site.url(path),
                DocumentText.of(type, text),
                null);
    }

    private Market empty(int each) throws SQLException {
        var skill = "laurel:test-many-" + ++made;
        skills.publish(skill, "Manycraft " + made);
        var tenant = Ids.next("ten_").toLowerCase(java.util.Locale.ROOT);
        var operator = keys.holder(tenant, Role.OPERATOR);
        var client = keys.holder(tenant, Role.CLIENT);
        var issuer = new PlayedIssuer(internet);
        operator.asking()
                .body("""
                        {"name":"Craft Academy","identifiers":["%s"],"trust":[{"area":"*","trust":"RECOGNISED"}]}
                        """.formatted(issuer.did()))
                .put("/v1/issuers")
                .then()
                .statusCode(201);
        var gigs = new ArrayList<String>();
        for (var level : List.of("FOUNDATION", "INTERMEDIATE", "ADVANCED")) {
            var answer = client.asking().body("""
                    {"title": "Many", "requirements": [{"anyOf": ["%s"], "level": "%s"}]}
                    """.formatted(skill, level)).post("/v1/gigs");
            assertEquals(201, answer.statusCode(), answer.asString());
            gigs.add(answer.jsonPath().getString("id"));
        }
        return new Market(issuer, operator, client, gigs, new ArrayList<>(), each);
    }

    /**
     * The first person comes in by the front doors, with the first credentials; all others are rows like theirs, whose
     * credentials nobody has judged yet. The service's own judging of what is due does that.
     */
    private void fill(Market market, int people) throws SQLException {
        var skill = "laurel:test-many-" + made;
        var first = person(market);
        market.holders().add(first);
        for (int i = 1; i < people; i++) {
            market.holders().add(Ids.next("frl_"));
        }
        var pattern = "";
        for (int i = 0; i < market.each(); i++) {
            var badge = market.issuer().badge(i, skill, mail(first));
            var held = credentials.submit(market.tenant(), first, badge);
            assertEquals("VERIFIED", held.outcome(), held.report());
            pattern = held.id();
        }
        // The first text of a fetched list is no news any more when it changes.
        while (isUntold(market)) {
            rereading.round();
        }
        var rest = market.holders().subList(1, people);
        copyPeople(market, rest);
        copyCredentials(
                market,
                pattern,
                each(
                        rest.size() * market.each(),
                        i -> market.issuer().badge(i + market.each(), skill, mail(rest.get(i / market.each())))));
        rejudging.judgeDue();
    }

    private boolean isUntold(Market market) throws SQLException {
        try (var connection = source.getConnection();
                var untold = connection.prepareStatement(
                        "select 1 from fetched_document where url = ? and told_version < version")) {
            untold.setString(1, market.list());
            try (var rows = untold.executeQuery()) {
                return rows.next();
            }
        }
    }

    private String person(Market market) {
        var operator = new Caller(
                market.tenant(), market.operator().account(), Role.OPERATOR, "key_test", false, List.of(), null);
        var profile = JsonNodeFactory.instance.objectNode().put("displayName", "Somebody");
        var id = freelancers.create(operator, new Body(profile)).id();
        var identity = identities.add(operator.tenant(), id, new IdentityRequest(IdentityType.EMAIL, mail(id)));
        identities.prove(operator.tenant(), id, identity.id(), ProvedHow.OPERATOR, operator.accountId(), null);
        return id;
    }

    private void copyPeople(Market market, List<String> people) throws SQLException {
        try (var connection = source.getConnection();
                var profiles = connection.prepareStatement("""
                        insert into freelancer select copy.* from freelancer t, unnest(?::text[], ?::bigint[]) as g (id, tie),
                        lateral jsonb_populate_record(t, jsonb_build_object('id', g.id, 'tie', g.tie, 'evidence', '[]'::jsonb))
                        as copy where t.tenant = ? and t.id = ?""");
                var addresses = connection.prepareStatement("""
                        insert into identity select copy.* from identity t,
                        unnest(?::text[], ?::text[], ?::text[]) as g (holder, mail, id), lateral jsonb_populate_record(t,
                        jsonb_build_object('id', g.id, 'holder', g.holder, 'value', g.mail, 'value_key', g.mail)) as copy
                        where t.tenant = ? and t.holder = ?""")) {
            var ids = people.toArray(String[]::new);
            profiles.setArray(1, connection.createArrayOf("text", ids));
            profiles.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", people.stream().map(ManyHolders::tie).toArray()));
            profiles.setString(3, market.tenant());
            profiles.setString(4, market.holders().getFirst());
            assertEquals(people.size(), profiles.executeUpdate());
            addresses.setArray(1, connection.createArrayOf("text", ids));
            addresses.setArray(
                    2,
                    connection.createArrayOf(
                            "text", people.stream().map(ManyHolders::mail).toArray()));
            addresses.setArray(
                    3,
                    connection.createArrayOf(
                            "text", people.stream().map(id -> Ids.next("idn_")).toArray()));
            addresses.setString(4, market.tenant());
            addresses.setString(5, market.holders().getFirst());
            assertEquals(people.size(), addresses.executeUpdate());
        }
    }

    private void copyCredentials(Market market, String pattern, List<byte[]> badges) throws SQLException {
        try (var connection = source.getConnection();
                var copy = connection.prepareStatement("""
                        insert into credential select copy.* from credential t, lateral jsonb_populate_record(t, jsonb_build_object('id', ?::text, 'holder', ?::text,
                        'submitted', '\\x' || encode(?, 'hex'), 'submitted_hash', ?::text, 'canonical_hash', null,
                        'signed_key', null, 'pieces', '[]', 'outcome', 'INCONCLUSIVE', 'version', 0,
                        'recheck_at', now())) as copy where t.tenant = ? and t.id = ?""")) {
            for (int i = 0; i < badges.size(); i++) {
                copy.setString(1, Ids.next("crd_"));
                copy.setString(2, market.holders().get(1 + i / market.each()));
                copy.setBytes(3, badges.get(i));
                copy.setString(4, Digests.sha256Hex(badges.get(i)));
                copy.setString(5, market.tenant());
                copy.setString(6, pattern);
                copy.addBatch();
                if (i % BATCH == 0) {
                    copy.executeBatch();
                }
            }
            copy.executeBatch();
        }
    }

    private static long tie(String id) {
        return ByteBuffer.wrap(Digests.sha256(id.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static String mail(String holder) {
        return holder.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "@people.example";
    }

    /** In order, whoever comes first. */
    private static <T> List<T> each(int count, IntFunction<T> making) {
        try (var seeders = Executors.newFixedThreadPool(SEEDERS)) {
            var all = new ArrayList<Future<T>>();
            for (int i = 0; i < count; i++) {
                int number = i;
                all.add(seeders.submit(() -> making.apply(number)));
            }
            var done = new ArrayList<T>();
            for (var one : all) {
                done.add(one.get());
            }
            return done;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

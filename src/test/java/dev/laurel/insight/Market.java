package dev.laurel.insight;

import dev.laurel.account.Role;
import dev.laurel.account.TestKeys;
import dev.laurel.account.TestKeys.Holder;
import dev.laurel.api.TableCopy;
import dev.laurel.skill.Level;
import dev.laurel.taxonomy.Announcer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Marketplaces of tests, each a tenant of its own, written straight into the tables. */
@ApplicationScoped
class Market {
    private final TestKeys keys;
    private final DataSource database;
    private final Announcer announcer;

    Market(TestKeys keys, DataSource database, Announcer announcer) {
        this.keys = keys;
        this.database = database;
        this.announcer = announcer;
    }

    /** A new one. The skills are announced before, since everybody's evidence is derived anew when they are. */
    Place open() {
        announcer.announce();
        var tenant = "market-" + UUID.randomUUID();
        return new Place(tenant, keys.holder(tenant, Role.CLIENT));
    }

    /** A marketplace that is being filled; {@link #settle} writes what was added. */
    final class Place {
        private final String tenant;
        private final Holder client;
        private TableCopy people = people();
        private TableCopy gigs = gigs();
        private int number;

        Place(String tenant, Holder client) {
            this.tenant = tenant;
            this.client = client;
        }

        private static TableCopy people() {
            return new TableCopy("freelancer (tenant, id, visibility, created_at, updated_at, version, body, claims,"
                    + " evidence, licences, tie, next_change)");
        }

        private static TableCopy gigs() {
            return new TableCopy(
                    "gig (tenant, id, owner, state, visibility, ends_on, created_at, updated_at, version, body)");
        }

        String tenant() {
            return tenant;
        }

        Holder client() {
            return client;
        }

        /**
         * Somebody.
         *
         * @param rate JSON; null where none is stated
         * @param evidence JSON objects, as rows hold them
         */
        void person(String visibility, @Nullable String rate, List<String> evidence) {
            var body = "{\"displayName\":\"Somebody\",\"showName\":false,\"languages\":[],\"visibility\":\""
                    + visibility + "\",\"claims\":[]" + (rate == null ? "" : ",\"rate\":" + rate) + "}";
            people.add(List.of(
                    tenant,
                    id("frl_"),
                    visibility,
                    "2026-01-01T00:00:00Z",
                    "2026-01-01T00:00:00Z",
                    "0",
                    body,
                    "[]",
                    "[" + String.join(",", evidence) + "]",
                    "[]",
                    "0",
                    "2099-01-01T00:00:00Z"));
        }

        /** Some who are verified in a skill and ask 50 dollars. */
        void verified(int times, String skill, Level level) {
            for (int i = 0; i < times; i++) {
                person("MEMBERS", rate("HOUR", "50.00", "USD"), List.of(proof(skill, level)));
            }
        }

        /** Some who say so themselves, and ask 40 dollars. */
        void claiming(int times, String skill) {
            for (int i = 0; i < times; i++) {
                person("MEMBERS", rate("HOUR", "40.00", "USD"), List.of(claim(skill)));
            }
        }

        /**
         * A gig.
         *
         * @param endsOn null for open end
         * @param requirements JSON objects, as rows hold them
         */
        void gig(String state, @Nullable String endsOn, Instant createdAt, int seats, List<String> requirements) {
            var body = "{\"title\":\"A gig\",\"state\":\"" + state
                    + "\",\"visibility\":\"MEMBERS\",\"requirements\":[" + String.join(",", requirements)
                    + "],\"qualifications\":[],\"languages\":[],\"remote\":true,\"seats\":" + seats
                    + (endsOn == null ? "" : ",\"endsOn\":\"" + endsOn + "\"") + "}";
            gigs.add(Arrays.asList(
                    tenant,
                    id("gig_"),
                    client.account(),
                    state,
                    "MEMBERS",
                    endsOn,
                    createdAt.toString(),
                    createdAt.toString(),
                    "0",
                    body));
        }

        private String id(String prefix) {
            return prefix + String.format("%026d", ++number);
        }

        /** Writes what was added since. */
        void settle() {
            try {
                people.write(database);
                gigs.write(database);
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
            people = people();
            gigs = gigs();
        }
    }

    static String rate(String unit, String amount, String currency) {
        return "{\"unit\":\"" + unit + "\",\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"" + currency
                + "\"}}";
    }

    static String need(List<String> skills, String importance, Level level) {
        return "{\"anyOf\":[\"" + String.join("\",\"", skills) + "\"],\"importance\":\"" + importance
                + "\",\"level\":\"" + level + "\"}";
    }

    static String proof(String skill, Level level) {
        return piece("ASSESSED_CREDENTIAL", "E4", "LISTED", 1_000_000, skill, level, "");
    }

    static String claim(String skill) {
        return piece("CLAIM", "E0", "UNTRUSTED", 1_000_000, skill, Level.EXPERT, "");
    }

    /** @param rest more fields, each with a comma before it */
    static String piece(
            String kind, String assurance, String trust, int validity, String skill, Level level, String rest) {
        return "{\"e\":\"crd_1\",\"k\":\"" + kind + "\",\"a\":\"" + assurance + "\",\"s\":\"" + skill
                + "\",\"n\":\"METHOD\",\"l\":\"" + level + "\",\"t\":\"" + trust
                + "\",\"g\":\"group\",\"d\":\"2026-01-01\",\"v\":" + validity + rest + "}";
    }
}

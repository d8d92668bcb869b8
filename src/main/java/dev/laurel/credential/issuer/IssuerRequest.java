package dev.laurel.credential.issuer;

import dev.laurel.api.Body;
import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.credential.trust.RegisteredIssuer;
import dev.laurel.skill.Trust;
import dev.laurel.taxonomy.Taxonomy;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A registry row as the operator writes it.
 *
 * @param name for people
 * @param otherNames further names the issuer goes by
 * @param identifiers the ids under which it signs: DIDs, https ids, Open Badges profile ids; at least one
 * @param family key of the organisation behind it: evidence of one family counts as one group; null for a family of its
 *     own
 * @param trust by skill area; an area without a row, and without a row {@code *}, is UNTRUSTED
 * @param keys pinned; they count as the issuer's own
 * @param achievements what the operator says about single achievements
 * @param scope prefixes of achievement ids that the trust is narrowed to; empty: not narrowed
 * @param validFrom first instant at which the row counts; null when always
 * @param validUntil first instant at which it no longer counts; null when open
 * @param source on whose word
 * @param reviewedBy who looked at the issuer
 * @param reason why it is as it is, or why it was changed
 */
@Schema(name = "IssuerRequest", description = "A registry row: who signs, and what they are trusted for.")
public record IssuerRequest(
        String name,
        List<String> otherNames,
        List<String> identifiers,
        @Nullable String family,
        List<AreaTrust> trust,
        List<IssuerKey> keys,
        List<IssuerAchievement> achievements,
        List<String> scope,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        TrustSource source,
        @Nullable String reviewedBy,
        @Nullable String reason) {
    /** Longest identifier, achievement id or prefix of one, in characters. */
    static final int MAX_IDENTIFIER = 500;
    /** Ids under which one issuer signs: a platform gives one to each, a DID and a few older forms. */
    static final int MAX_IDENTIFIERS = 20;

    static final int MAX_AREAS = 100;
    static final int MAX_KEYS = 20;
    static final int MAX_ACHIEVEMENTS = 1_000;
    static final int MAX_SCOPE = 50;
    private static final int MAX_NAME = 200;
    private static final int MAX_NAMES = 20;
    static final int MAX_REASON = 1_000;
    /** No colon: the groups of licences and of delivered work have one. */
    private static final Pattern FAMILY = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private static final Pattern IDENTIFIER = Pattern.compile("(https?://\\S+)|(did:[a-z0-9]+:[^\\s#?]+)");

    public IssuerRequest {
        otherNames = List.copyOf(otherNames);
        identifiers = List.copyOf(identifiers);
        trust = List.copyOf(trust);
        keys = List.copyOf(keys);
        achievements = List.copyOf(achievements);
        scope = List.copyOf(scope);
    }

    /** Reads a body strictly; skills by id or name. */
    public static IssuerRequest of(String tenant, Taxonomy taxonomy, Body body) {
        return body.read(in -> read(tenant, taxonomy, in));
    }

    /** The same with another reason. */
    public IssuerRequest because(String why) {
        return new IssuerRequest(
                name,
                otherNames,
                identifiers,
                family,
                trust,
                keys,
                achievements,
                scope,
                validFrom,
                validUntil,
                source,
                reviewedBy,
                why);
    }

    /** The row as verification reads it. */
    public RegisteredIssuer registered(String id) {
        return new RegisteredIssuer(
                id,
                identifiers,
                name,
                family == null ? id : family,
                trust.stream().collect(Collectors.<AreaTrust, String, Trust>toMap(AreaTrust::area, AreaTrust::trust)),
                keys.stream().map(IssuerKey::pinned).toList(),
                achievements.stream().map(IssuerAchievement::rule).toList(),
                scope,
                validFrom,
                validUntil);
    }

    private static @Nullable IssuerRequest read(String tenant, Taxonomy taxonomy, Fields in) {
        in.readOnly("id", "version", "createdAt", "changedAt", "changedBy", "history");
        var name = in.requiredText("name", MAX_NAME);
        var identifiers = in.list("identifiers", MAX_IDENTIFIERS, IssuerRequest::identifier);
        if (!in.has("identifiers") || in.json().path("identifiers").isEmpty()) {
            in.fault("identifiers", "required", "Needs at least one id under which the issuer signs.");
        }
        var trust = in.list(
                "trust",
                MAX_AREAS,
                value -> AreaTrust.read(value, taxonomy.skills().areas()));
        var achievements =
                in.list("achievements", MAX_ACHIEVEMENTS, value -> IssuerAchievement.read(tenant, taxonomy, value));
        var from = in.instant("validFrom");
        var until = in.instant("validUntil");
        checkOrder(in, from, until);
        refuseTwice(in, "identifiers", identifiers, value -> value);
        refuseTwice(in, "trust", trust, AreaTrust::area);
        refuseTwice(in, "achievements", achievements, rule -> List.of(rule.achievement(), "" + rule.skill()));
        var request = new IssuerRequest(
                name == null ? "" : name,
                in.texts("otherNames", MAX_NAMES, MAX_NAME),
                identifiers,
                family(in),
                trust,
                in.list("keys", MAX_KEYS, IssuerKey::read),
                achievements,
                in.texts("scope", MAX_SCOPE, MAX_IDENTIFIER),
                from,
                until,
                in.choice("source", TrustSource.OPERATOR),
                in.text("reviewedBy", MAX_NAME),
                in.multilineText("reason", MAX_REASON));
        return name == null ? null : request;
    }

    private static @Nullable String identifier(Element value) {
        var text = value.text(1, MAX_IDENTIFIER, false);
        if (text != null && !IDENTIFIER.matcher(text).matches()) {
            value.fault("invalid_identifier", "Must be a DID or an http or https URL, exactly as the issuer signs it.");
            return null;
        }
        return text;
    }

    private static @Nullable String family(Fields in) {
        return in.parsed(
                "family", "family", "Must be lower-case letters, digits, dots, hyphens and underscores.", text -> {
                    if (!FAMILY.matcher(text).matches()) {
                        throw new IllegalArgumentException(text);
                    }
                    return text;
                });
    }

    static void checkOrder(Fields in, @Nullable Instant from, @Nullable Instant until) {
        if (from != null && until != null && !from.isBefore(until)) {
            in.fault("validUntil", "dates_reversed", "Must be after validFrom.");
        }
    }

    private static <T> void refuseTwice(Fields in, String field, List<T> values, Function<T, Object> key) {
        var seen = new HashSet<Object>();
        if (!values.stream().map(key).allMatch(seen::add)) {
            in.fault(field, "given_twice", "Two elements speak of the same.");
        }
    }
}

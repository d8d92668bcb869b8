package dev.laurel.demo.content;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything written for the demo, as the resources under {@code demo/} have it.
 *
 * @param kinds the five, in the order the demo shows them
 * @param people the hand-written ones; the crowd is drawn around them
 * @param offerings what its issuers offer, as something to be earned
 * @param exchangeRates a body for {@code PUT /v1/exchange-rates} but for its day
 */
public record Content(
        List<KindSheet> kinds,
        List<IssuerSheet> issuers,
        List<ClientSheet> clients,
        List<GigSheet> gigs,
        List<PersonSheet> people,
        List<PlaceSheet> places,
        List<NameSheet> names,
        List<OfferingSheet> offerings,
        ObjectNode exchangeRates) {
    /**
     * Reads it.
     *
     * @throws IllegalStateException where a resource is missing or malformed, which a test excludes
     */
    public static Content load() {
        var kinds = Resources.json("kinds.json", new TypeReference<List<KindSheet>>() {});
        var gigs = new ArrayList<GigSheet>();
        var people = new ArrayList<PersonSheet>();
        for (var kind : kinds) {
            for (JsonNode gig : Resources.tree("gigs/" + kind.key() + ".json")) {
                gigs.add(GigSheet.of(kind.key(), (ObjectNode) gig));
            }
            Resources.json("people/" + kind.key() + ".json", new TypeReference<List<PersonSheet>>() {})
                    .forEach(person -> people.add(person.of(kind.key())));
        }
        return new Content(
                kinds,
                Resources.json("issuers.json", new TypeReference<>() {}),
                Resources.json("clients.json", new TypeReference<>() {}),
                List.copyOf(gigs),
                List.copyOf(people),
                Tables.places(),
                Tables.names(),
                Tables.offerings(),
                (ObjectNode) Resources.tree("exchange-rates.json"));
    }

    /** The issuer with a key. @throws IllegalArgumentException where there is none */
    public IssuerSheet issuer(String key) {
        return one(issuers, IssuerSheet::key, key);
    }

    /** The achievement of {@code issuer/achievement}. @throws IllegalArgumentException where there is none */
    public AchievementSheet achievement(String badge) {
        var parts = badge.split("/", 2);
        return issuer(parts[0]).achievement(parts[1]);
    }

    /** The place of a region. @throws IllegalArgumentException where there is none */
    public PlaceSheet place(String region) {
        return one(places, PlaceSheet::region, region);
    }

    /** Names by culture. */
    public Map<String, NameSheet> namesByCulture() {
        return names.stream().collect(Collectors.toUnmodifiableMap(NameSheet::culture, Function.identity()));
    }

    private static <T> T one(List<T> sheets, Function<T, String> key, String wanted) {
        return sheets.stream()
                .filter(sheet -> key.apply(sheet).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such sheet: " + wanted));
    }
}

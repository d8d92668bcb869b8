package dev.laurel.credential.assertion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.fetch.Use;
import dev.laurel.credential.report.Check;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an assertion points to: its badge class and that one's issuer. The profile is always read from the issuer's own
 * address; one that stands in the assertion is whatever its writer likes.
 *
 * @param badge the badge class; null where it could not be read
 * @param issuer identifier of the issuer; empty where the badge class could not be read
 * @param profile the issuer's; null where it could not be read
 * @param structure step 2 of both, as far as they could be read
 */
record Chain(@Nullable ObjectNode badge, String issuer, Shelf.Read.@Nullable Served profile, List<Check> structure) {
    private static final String BADGE = "/badge";
    private static final String ISSUER = "/badge/issuer";

    /** Follows an assertion that is whole. */
    static Chain of(ObjectNode assertion, Shelf shelf) {
        var structure = new ArrayList<Check>();
        var badge = badge(assertion, shelf, structure);
        if (badge == null) {
            return new Chain(null, "", null, structure);
        }
        var issuer = Members.id(badge.path("issuer"));
        if (shelf.read(issuer, Use.KEYS) instanceof Shelf.Read.Served profile) {
            structure.addAll(BadgeStructure.of(profile.json(), ISSUER));
            return new Chain(badge, issuer, profile, structure);
        }
        return new Chain(badge, issuer, null, structure);
    }

    private static @Nullable ObjectNode badge(ObjectNode assertion, Shelf shelf, List<Check> structure) {
        if (assertion.path("badge") instanceof ObjectNode within) {
            structure.addAll(BadgeStructure.within(within, BADGE));
            return within;
        }
        if (shelf.read(assertion.path("badge").asText(), Use.BADGE) instanceof Shelf.Read.Served served) {
            structure.addAll(BadgeStructure.of(served.json(), BADGE));
            return served.json();
        }
        return null;
    }
}

package dev.laurel.credential.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.intake.StrictJson;
import dev.laurel.credential.intake.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of revoked credentials (1EdTech Revocation List Status Method 1.0). It is not signed: what vouches for it is
 * the address, which the credential's issuer signed, and the issuer's name in it.
 */
public final class RevocationList {
    /** The standard's name for the entries, and the one that its own validator reads. */
    private static final List<String> MEMBERS = List.of("revokedCredential", "revokedCredentials");

    private final List<JsonNode> entries;

    private RevocationList(List<JsonNode> entries) {
        this.entries = entries;
    }

    /**
     * The list in a document; empty when it is none, or another issuer's.
     *
     * @param address where it lies
     * @param issuer identifier of the issuer of the credential that points to it
     */
    public static Optional<RevocationList> of(byte[] document, String address, String issuer) {
        try {
            var json = StrictJson.object(document);
            var named = json.path("issuer");
            boolean isIssuers =
                    (named.isObject() ? named.path("id") : named).asText().equals(issuer);
            return isIssuers && isList(json, address)
                    ? Optional.of(new RevocationList(entries(json)))
                    : Optional.empty();
        } catch (Unreadable malformed) {
            return Optional.empty();
        }
    }

    /** A list of nothing may leave its entries out, and then is known by its own address. */
    private static boolean isList(ObjectNode json, String address) {
        return MEMBERS.stream().anyMatch(json::has) || json.path("id").asText().equals(address);
    }

    private static List<JsonNode> entries(ObjectNode json) {
        var entries = new ArrayList<JsonNode>();
        MEMBERS.forEach(member -> entries.addAll(Parts.of(json.path(member))));
        return entries;
    }

    /** Whether a credential stands in it as revoked: by its id, and not marked as not revoked. */
    public boolean holds(String credential) {
        return entries.stream().anyMatch(entry -> isAbout(entry, credential) && !isLifted(entry));
    }

    private static boolean isAbout(JsonNode entry, String credential) {
        return (entry.isObject() ? entry.path("id") : entry).asText().equals(credential);
    }

    private static boolean isLifted(JsonNode entry) {
        var revoked = entry.path("revoked");
        return revoked.isBoolean() && !revoked.booleanValue();
    }
}

package dev.laurel.credential.status;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/** Writes status list credentials and the entries that point into them, unsigned; for test issuers and the demo's. */
public final class StatusListText {
    private static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";

    private StatusListText() {}

    /**
     * A Bitstring status list credential.
     *
     * @param url where it will be found; also its id
     * @param purpose revocation or suspension
     * @param ttl how long it may be used without reading it again
     */
    public static ObjectNode credential(
            String url, String issuer, String purpose, Bitstring bits, Instant validFrom, Duration ttl) {
        var json = JsonNodeFactory.instance;
        var credential = json.objectNode();
        credential.putArray("@context").add(CREDENTIALS_V2);
        credential.put("id", url);
        credential.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        credential.put("issuer", issuer).put("validFrom", validFrom.toString());
        credential
                .putObject("credentialSubject")
                .put("id", url + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", purpose)
                .put("ttl", ttl.toMillis())
                .put("encodedList", bits.encode());
        return credential;
    }

    /** The entry of one credential in such a list. */
    public static ObjectNode entry(String url, String purpose, int index) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", url + "#" + index)
                .put("type", "BitstringStatusListEntry")
                .put("statusPurpose", purpose)
                .put("statusListIndex", Integer.toString(index))
                .put("statusListCredential", url);
    }
}

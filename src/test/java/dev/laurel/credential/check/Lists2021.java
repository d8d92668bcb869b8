package dev.laurel.credential.check;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.proof.Suite;
import dev.laurel.credential.status.Bitstring;

/** Status lists of the kind before Bitstring status lists, and a version 1 credential that points into one. */
final class Lists2021 {
    static final String LIST = "https://academy.example/status/2021";
    private static final String CREDENTIALS = "https://www.w3.org/2018/credentials/v1";
    private static final String STATUS = "https://w3id.org/vc/status-list/2021/v1";
    private static final String PROOFS = "https://w3id.org/security/suites/ed25519-2020/v1";

    private Lists2021() {}

    static void publish(World world, Bitstring bits) {
        var list = document("StatusList2021Credential");
        list.put("id", LIST).put("issuer", World.ISSUER).put("issuanceDate", "2026-11-22T11:00:00Z");
        // Without the letter that says which base it is in; this kind knows one only.
        list.putObject("credentialSubject")
                .put("id", LIST + "#list")
                .put("type", "StatusList2021")
                .put("statusPurpose", "revocation")
                .put("encodedList", bits.encode().substring(1));
        world.put(LIST, world.academy.sign(list, Suite.ED25519_SIGNATURE_2020, World.NOW));
    }

    /** A badge of version 1 whose status lies in that list. */
    static ObjectNode sign(World world) {
        var badge = document("OpenBadgeCredential");
        badge.withArray("/@context").insert(1, "https://purl.imsglobal.org/spec/ob/v3p0/context.json");
        badge.put("id", "urn:uuid:5c5b6b40-1d5f-4c0e-9a1b-7f0c2f3b1a11");
        badge.putObject("issuer").put("id", World.ISSUER).putArray("type").add("Profile");
        badge.put("issuanceDate", "2026-03-02T09:00:00Z");
        badge.set("credentialSubject", world.badge().get("credentialSubject"));
        badge.putObject("credentialStatus")
                .put("id", LIST + "#" + World.INDEX)
                .put("type", "StatusList2021Entry")
                .put("statusPurpose", "revocation")
                .put("statusListIndex", Integer.toString(World.INDEX))
                .put("statusListCredential", LIST);
        return world.academy.sign(badge, Suite.ED25519_SIGNATURE_2020, World.NOW);
    }

    private static ObjectNode document(String type) {
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("@context").add(CREDENTIALS).add(STATUS).add(PROOFS);
        document.putArray("type").add("VerifiableCredential").add(type);
        return document;
    }
}

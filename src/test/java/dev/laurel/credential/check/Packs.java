package dev.laurel.credential.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.proof.Suite;

/** Presentations and learner records around credentials. */
final class Packs {
    static final String RECORD_CONTEXT = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

    private Packs() {}

    /** A presentation of credentials, unsigned. */
    static ObjectNode presentation(JsonNode... credentials) {
        var presentation = JsonNodeFactory.instance.objectNode();
        presentation.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        presentation.putArray("type").add("VerifiablePresentation");
        var within = presentation.putArray("verifiableCredential");
        for (var credential : credentials) {
            within.add(credential);
        }
        return presentation;
    }

    /** A token as presentations hold it. */
    static ObjectNode enveloped(String token) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("@context", "https://www.w3.org/ns/credentials/v2")
                .put("id", "data:application/vc+jwt," + token)
                .put("type", "EnvelopedVerifiableCredential");
    }

    /** A learner record of the academy's around credentials, unsigned; its context is put into the world. */
    static ObjectNode record(World world, JsonNode... credentials) {
        world.put(RECORD_CONTEXT, recordContext());
        var record = JsonNodeFactory.instance.objectNode();
        record.putArray("@context")
                .add("https://www.w3.org/ns/credentials/v2")
                .add(RECORD_CONTEXT)
                .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        record.put("id", "urn:uuid:8f7a2b54-6a7d-4b1c-9f0e-2f2b8c7d4e10");
        record.putArray("type").add("VerifiableCredential").add("ClrCredential");
        var issuer = record.putObject("issuer").put("id", World.ISSUER);
        issuer.putArray("type").add("Profile");
        record.put("validFrom", "2026-03-02T09:00:00Z");
        var subject = record.putObject("credentialSubject");
        subject.putArray("type").add("ClrSubject");
        var within = subject.putArray("verifiableCredential");
        for (var credential : credentials) {
            within.add(credential);
        }
        return record;
    }

    static ObjectNode signed(World world, ObjectNode record) {
        return world.academy.sign(record, Suite.EDDSA_RDFC_2022, World.NOW, world);
    }

    /** The terms of learner records that the tests use, under the names that the standard gives them. */
    private static ObjectNode recordContext() {
        var vocabulary = "https://purl.imsglobal.org/spec/vc/clr/vocab.html#";
        var context = JsonNodeFactory.instance.objectNode();
        var terms = context.putObject("@context").put("id", "@id").put("type", "@type");
        terms.put("ClrCredential", vocabulary + "ClrCredential");
        var subject = terms.putObject("ClrSubject").put("@id", vocabulary + "ClrSubject");
        var scoped = subject.putObject("@context").put("id", "@id").put("type", "@type");
        for (var name : new String[] {"achievement", "association", "verifiableCredential"}) {
            scoped.putObject(name)
                    .put("@id", vocabulary + name)
                    .put("@type", "@id")
                    .put("@container", "@set");
        }
        scoped.putObject("identifier")
                .put("@id", vocabulary + "identifier-1")
                .put("@type", "@id")
                .put("@container", "@set");
        return context;
    }
}

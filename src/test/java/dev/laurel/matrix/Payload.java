package dev.laurel.matrix;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a proper request carries beside its path.
 *
 * @param type media type of the body; null where there is none
 * @param conditional whether If-Match is sent
 */
record Payload(@Nullable String type, String body, boolean conditional) {
    private static final String JSON = "application/json";
    private static final String PATCH = "application/merge-patch+json";
    static final Payload EMPTY = new Payload(null, "", false);
    private static final Payload UNLESS_CHANGED = new Payload(null, "", true);

    /** A host that has an address, and is never called. */
    static final String HOOKS = "matrix-hooks.public.example";

    static final String ORIGINS = "{\"kind\":\"PUBLISHABLE\",\"origins\":[\"https://partner.example\"]}";

    static final String GIG = """
            {"title": "Matrix gig", "state": "%s", "visibility": "%s",
             "requirements": [{"anyOf": ["alphacraft"], "importance": "REQUIRED"}]}
            """;

    /** Of operations that say the same each time. */
    private static final Map<String, Payload> FIXED = Map.ofEntries(
            Map.entry("createAccount", json("{\"role\":\"CLIENT\",\"name\":\"Matrix account\"}")),
            Map.entry("changeAccount", patch("{\"name\":\"Changed\"}")),
            Map.entry("createKey", json("{}")),
            Map.entry("createOwnKey", json("{\"origins\":[\"https://own.example\"]}")),
            Map.entry("changeOwnKey", patch("{\"origins\":[\"https://changed.example\"]}")),
            Map.entry("createFreelancer", json("{\"displayName\":\"Matrix person\"}")),
            Map.entry("changeFreelancer", patch("{\"headline\":\"Changed\"}")),
            Map.entry("eraseFreelancer", UNLESS_CHANGED),
            Map.entry("deleteIdentity", UNLESS_CHANGED),
            Map.entry("confirmIdentity", json("{\"note\":\"seen\"}")),
            Map.entry("presentIdentity", json("{}")),
            Map.entry("deleteLicence", UNLESS_CHANGED),
            Map.entry("changeCredential", patch("{\"visibility\":\"PUBLIC\"}")),
            Map.entry("deleteCredential", UNLESS_CHANGED),
            Map.entry("confirmCredential", json("""
                    {"name":"Zoe","title":"Basics","issuedOn":"2026-01-02","skills":["alphacraft"]}""")),
            Map.entry("createEngagement", json("{}")),
            Map.entry("confirmEngagement", json("{\"skills\":[{\"skill\":\"alphacraft\"}]}")),
            Map.entry("withdrawWorkConfirmation", UNLESS_CHANGED),
            Map.entry("endorseFreelancer", json("{\"skill\":\"alphacraft\"}")),
            Map.entry("deleteEndorsement", UNLESS_CHANGED),
            Map.entry("createAlert", json("{}")),
            Map.entry("createWebhook", json("{\"url\":\"https://" + HOOKS + "/in\"}")),
            Map.entry("changeWebhook", patch("{\"description\":\"Changed\"}")),
            Map.entry("deleteWebhook", UNLESS_CHANGED),
            Map.entry("redeliverEvents", json("{\"since\":\"2026-11-01T00:00:00Z\"}")),
            Map.entry("createGig", json(GIG.formatted("OPEN", "MEMBERS"))),
            Map.entry("proposeGig", json("{\"text\":\"We need an expert of alphacraft.\"}")),
            Map.entry("changeGig", patch("{\"hoursPerWeek\":16}")),
            Map.entry("deleteGig", UNLESS_CHANGED),
            Map.entry("matchGivenGig", json(GIG.formatted("OPEN", "MEMBERS"))),
            Map.entry("extractSkills", json("{\"text\":\"Knows alphacraft.\"}")),
            Map.entry("putDocument", new Payload(JSON, "{\"id\":\"did:web:changed.example\"}", false)),
            Map.entry("undoIssuer", new Payload(JSON, "{\"reason\":\"seen\"}", true)),
            Map.entry("deleteDocument", UNLESS_CHANGED),
            Map.entry("changeOffering", patch("{\"language\":\"en\"}")),
            Map.entry("deleteOffering", UNLESS_CHANGED),
            Map.entry("importOfferings", new Payload("text/csv", """
                    issuer,identifier,name,skills
                    Matrix School,https://matrix-school.example,Alphacraft one,alphacraft
                    """, false)),
            Map.entry(
                    "putExchangeRates", json("{\"day\":\"2026-11-22\",\"base\":\"EUR\",\"rates\":{\"USD\":\"1.08\"}}")),
            Map.entry(
                    "issueDemoCredential",
                    json("{\"achievement\":\"seo-certification\",\"recipient\":\"you@people.example\"}")),
            Map.entry("importMany", new Payload("application/x-ndjson", "{}", false)),
            Map.entry("putLicenceCompact", new Payload(JSON, """
                    {"members":[{"jurisdiction":"US-TX","implementedOn":"2018-01-19","source":"its own map",
                     "readOn":"2026-11-22"}]}""", true)),
            Map.entry("loadLicenceRegister", new Payload("text/csv", """
                    number,type,jurisdiction,holder,status,multistate,issuedOn,expiresOn,discipline,checkedOn
                    RN-1,RN,US-TX,Odalys Winterbourne,ACTIVE,true,2019-05-02,2027-05-31,false,2026-11-20
                    """, false)));

    /** What an operation wants; with a new name in it, where names are taken. */
    static Payload of(String operation, String fresh) {
        return switch (operation) {
            case "addIdentity" -> identity(fresh);
            case "addLicence" -> licence(fresh);
            case "submitCredential" -> credential(fresh);
            case "proposeAlias" -> alias(fresh);
            case "createOffering" -> offering(fresh);
            case "putIssuer" -> new Payload(JSON, issuer(fresh).body(), true);
            case "putIssuerByIdentifier" -> issuer(fresh);
            default -> FIXED.getOrDefault(operation, EMPTY);
        };
    }

    static Payload offering(String fresh) {
        return json("""
                {"issuer": {"name": "School", "identifier": "https://school.example"},
                 "achievement": {"name": "%s"}, "skills": [{"skill": "alphacraft"}]}
                """.formatted(fresh));
    }

    static Payload identity(String fresh) {
        return json("{\"type\":\"EMAIL\",\"value\":\"" + fresh + "@mail.example\"}");
    }

    static Payload licence(String fresh) {
        return json(
                "{\"type\":\"RN\",\"number\":\"" + fresh + "\",\"board\":\"matrix-board\",\"jurisdiction\":\"US-TX\"}");
    }

    static Payload credential(String fresh) {
        return json("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "id": "urn:matrix:%s",
                 "type": ["VerifiableCredential"], "issuer": "did:web:nobody.example", "credentialSubject": {}}
                """.formatted(fresh));
    }

    /** An invitation, or where only a gig is given an application. */
    static Payload offer(List<String> ids) {
        var person = ids.size() == 1 ? "" : ",\"freelancer\":\"" + ids.getLast() + "\"";
        return json("{\"gig\":\"" + ids.getFirst() + "\"" + person + "}");
    }

    static Payload endorsement(String fresh) {
        return json("{\"skill\":\"alphacraft\",\"comment\":\"" + fresh + "\"}");
    }

    static Payload alias(String fresh) {
        return json("{\"tag\":\"word " + fresh + "\",\"skill\":\"alphacraft\"}");
    }

    static Payload issuer(String fresh) {
        return issuer("Matrix College", fresh);
    }

    static Payload issuer(String name, String fresh) {
        return json("{\"name\":\"" + name + "\",\"identifiers\":[\"did:web:" + fresh + ".example\"]}");
    }

    static Payload json(String body) {
        return new Payload(JSON, body, false);
    }

    static Payload patch(String body) {
        return new Payload(PATCH, body, true);
    }
}

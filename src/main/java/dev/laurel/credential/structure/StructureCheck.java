package dev.laurel.credential.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.claims.Dates;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.jsonld.Contexts;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Step 2: does it have the shape of a verifiable credential, under contexts that are at hand? */
public final class StructureCheck {
    private static final List<String> DATES = List.of("validFrom", "validUntil", "issuanceDate", "expirationDate");
    private static final List<String> URI_PARTS =
            List.of("credentialStatus", "credentialSchema", "refreshService", "credentialSubject", "termsOfUse");

    private final ObjectNode credential;
    private final List<Check> checks = new ArrayList<>();

    private StructureCheck(ObjectNode credential) {
        this.credential = credential;
    }

    /**
     * The answers for a credential.
     *
     * @param used told of each context that it may use
     */
    public static List<Check> of(ObjectNode credential, Contexts contexts, Consumer<SourceDocument> used) {
        var check = new StructureCheck(credential);
        check.checks.addAll(ContextCheck.of(credential, contexts, used, Set.of()));
        check.types();
        check.issuer();
        check.subject();
        check.dates();
        check.ids();
        check.checks.addAll(PartTypes.of(credential));
        return check.checks;
    }

    private void types() {
        boolean has = Parts.texts(credential.path("type")).contains("VerifiableCredential");
        checks.add(
                has
                        ? Check.pass(Code.TYPE_MISSING, "/type", "It is a verifiable credential.")
                        : Check.fail(Code.TYPE_MISSING, "/type", "Its type must include VerifiableCredential."));
    }

    private void issuer() {
        var issuer = credential.path("issuer");
        var id = issuer.isObject() ? issuer.path("id") : issuer;
        if (!id.isTextual()) {
            checks.add(Check.fail(Code.ISSUER_MISSING, "/issuer", "It names no issuer."));
        } else if (!Ids.isUri(id)) {
            checks.add(Check.fail(Code.ID_NOT_URI, "/issuer", "The issuer's id is not a URI."));
        } else {
            checks.add(Check.pass(Code.ISSUER_MISSING, "/issuer", "It names its issuer."));
        }
    }

    private void subject() {
        var subject = credential.path("credentialSubject");
        var parts = Parts.of(subject);
        boolean isThere = !parts.isEmpty() && parts.stream().allMatch(p -> p.isObject() && !p.isEmpty());
        checks.add(
                isThere
                        ? Check.pass(Code.SUBJECT_MISSING, "/credentialSubject", "It says whom it is about.")
                        : Check.fail(Code.SUBJECT_MISSING, "/credentialSubject", "It does not say whom it is about."));
    }

    private void dates() {
        for (var name : DATES) {
            var date = credential.get(name);
            if (date != null && (!date.isTextual() || Dates.parse(date.textValue()) == null)) {
                checks.add(Check.fail(Code.DATE_MALFORMED, "/" + name, "A date needs day, time and offset."));
            }
        }
        boolean isV1 = credential.path("@context").path(0).asText().equals(ContextCheck.CREDENTIALS_V1);
        if (isV1 && !credential.has("issuanceDate")) {
            checks.add(Check.fail(Code.DATE_MALFORMED, "/issuanceDate", "A credential of version 1 needs this date."));
        }
    }

    private void ids() {
        notUri(credential.get("id"), "/id");
        for (var name : URI_PARTS) {
            var parts = Parts.of(credential.path(name));
            for (int i = 0; i < parts.size(); i++) {
                notUri(
                        parts.get(i).get("id"),
                        "/" + name + (credential.get(name).isArray() ? "/" + i : "") + "/id");
            }
        }
    }

    private void notUri(@Nullable JsonNode id, String path) {
        if (id != null && !Ids.isUri(id)) {
            checks.add(Check.fail(Code.ID_NOT_URI, path, "An id must be one URI."));
        }
    }
}

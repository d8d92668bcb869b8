package dev.laurel.credential.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.intake.CompactToken;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.jsonld.Contexts;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Step 2 for a presentation: its own shape. The credentials in it are judged each by itself. */
public final class PresentationStructure {
    private static final String MEMBER = "verifiableCredential";
    private static final String TYPE = "VerifiablePresentation";
    private static final String CREDENTIAL = "VerifiableCredential";
    private static final String ENVELOPED = "EnvelopedVerifiableCredential";

    private final ObjectNode presentation;
    private final List<Check> checks = new ArrayList<>();

    private PresentationStructure(ObjectNode presentation) {
        this.presentation = presentation;
    }

    /**
     * The answers for a presentation.
     *
     * @param used told of each context that it may use
     */
    public static List<Check> of(ObjectNode presentation, Contexts contexts, Consumer<SourceDocument> used) {
        var check = new PresentationStructure(presentation);
        check.checks.addAll(ContextCheck.of(presentation, contexts, used, Set.of(MEMBER)));
        check.type();
        check.ids();
        check.credentials();
        return check.checks;
    }

    private void type() {
        checks.add(
                Parts.texts(presentation.path("type")).contains(TYPE)
                        ? Check.pass(Code.TYPE_MISSING, "/type", "It is a verifiable presentation.")
                        : Check.fail(Code.TYPE_MISSING, "/type", "Its type must include " + TYPE + "."));
    }

    private void ids() {
        var id = presentation.get("id");
        if (id != null && !Ids.isUri(id)) {
            checks.add(Check.fail(Code.ID_NOT_URI, "/id", "An id must be one URI."));
        }
        var holder = presentation.get("holder");
        if (holder != null && !Ids.isUri(holder.isObject() ? holder.path("id") : holder)) {
            checks.add(Check.fail(Code.ID_NOT_URI, "/holder", "The holder must be named by one URI."));
        }
    }

    private void credentials() {
        var member = presentation.path(MEMBER);
        var credentials = Parts.of(member);
        for (int i = 0; i < credentials.size(); i++) {
            credential(credentials.get(i), "/" + MEMBER + (member.isArray() ? "/" + i : ""));
        }
    }

    private void credential(JsonNode credential, String path) {
        if (credential.isTextual() && CompactToken.looksLikeOne(credential.textValue())) {
            return;
        }
        var types = Parts.texts(credential.path("type"));
        if (types.contains(ENVELOPED)) {
            if (!credential.path("id").asText().startsWith("data:")) {
                checks.add(Check.fail(Code.ID_NOT_URI, path + "/id", "The id of an envelope is a data: address."));
            }
        } else if (!types.contains(CREDENTIAL)) {
            checks.add(Check.fail(Code.PART_TYPE, path, "This part must be a credential, or an envelope of one."));
        }
    }
}

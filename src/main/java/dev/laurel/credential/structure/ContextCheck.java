package dev.laurel.credential.structure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.jsonld.Contexts;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Whether every context that gives a document its meaning is a known text, the credentials context first. */
final class ContextCheck {
    static final String CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";
    static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";
    private static final String MEMBER = "@context";

    private final Contexts contexts;
    private final Consumer<SourceDocument> used;
    private final Set<String> leftOut;
    private final List<Check> checks = new ArrayList<>();

    private ContextCheck(Contexts contexts, Consumer<SourceDocument> used, Set<String> leftOut) {
        this.contexts = contexts;
        this.used = used;
        this.leftOut = leftOut;
    }

    /**
     * The answers for a document.
     *
     * @param used told of each context that it may use
     * @param leftOut top members that are judged by themselves
     */
    static List<Check> of(ObjectNode document, Contexts contexts, Consumer<SourceDocument> used, Set<String> leftOut) {
        var check = new ContextCheck(contexts, used, leftOut);
        check.document(document);
        return check.checks;
    }

    private void document(ObjectNode document) {
        var context = document.path(MEMBER);
        if (context.isMissingNode() || context.isNull()) {
            checks.add(Check.fail(Code.CONTEXT_MISSING, "/@context", "It names no context."));
            return;
        }
        var first = context.isArray() ? context.path(0).asText() : context.asText();
        boolean isKnown = first.equals(CREDENTIALS_V1) || first.equals(CREDENTIALS_V2);
        checks.add(
                isKnown
                        ? Check.pass(Code.CONTEXT_ORDER, "/@context", "The credentials context comes first.")
                        : Check.fail(Code.CONTEXT_ORDER, "/@context", "The credentials context must come first."));
        int before = checks.size();
        var members = document.deepCopy();
        members.remove(leftOut);
        nested(members, "");
        if (checks.size() == before) {
            checks.add(Check.pass(Code.CONTEXT_NOT_ALLOWED, "/@context", "Every context is a known text."));
        }
    }

    private void nested(JsonNode value, String path) {
        var context = value.get(MEMBER);
        if (context != null) {
            allowed(context, path + "/@context");
        }
        for (var member : value.properties()) {
            if (!member.getKey().equals(MEMBER)) {
                nested(member.getValue(), path + "/" + member.getKey());
            }
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            nested(value.get(i), path + "/" + i);
        }
    }

    private void allowed(JsonNode context, String path) {
        if (context.isArray()) {
            for (int i = 0; i < context.size(); i++) {
                allowed(context.get(i), path + "/" + i);
            }
            return;
        }
        if (!context.isTextual()) {
            checks.add(
                    Check.fail(Code.CONTEXT_INLINE, path, "A context inside the credential may redefine its words."));
            return;
        }
        var url = Parts.uri(context.textValue());
        var known = url == null ? null : contexts.find(url).orElse(null);
        if (known == null) {
            checks.add(Check.fail(Code.CONTEXT_NOT_ALLOWED, path, "This context is not among the known ones."));
        } else {
            used.accept(known.source());
        }
    }
}

package dev.laurel.credential.assertion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.api.CanonicalJson;
import dev.laurel.credential.claims.Dates;
import dev.laurel.credential.intake.BadgeForm;
import dev.laurel.credential.intake.Parts;
import dev.laurel.credential.key.Digests;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import java.util.ArrayList;
import java.util.List;

/**
 * Step 2 for Open Badges 2.0: the context, and what an assertion, a badge class and a profile must say (Open Badges
 * 2.0, 4.1 to 4.3). Their words are read by the standard's names; extensions are never read, so that their contexts do
 * not matter.
 */
final class BadgeStructure {
    private static final String EXTENSIONS = "https://w3id.org/openbadges/extensions/";
    /** SHA-256 of the canonical form of what these contexts define; a copy inside a document redefines nothing. */
    private static final String DEFINITIONS_SHA256 = "f0e3d4893d6d879fa78b384d58ead36bfc38a6891ff224efb410f59eb484f8df";

    private final ObjectNode document;
    private final String path;
    private final List<Check> checks = new ArrayList<>();

    private BadgeStructure(ObjectNode document, String path) {
        this.document = document;
        this.path = path;
    }

    /**
     * The answers for one document of any of the three kinds.
     *
     * @param path JSON pointer of it, seen from the assertion
     */
    static List<Check> of(ObjectNode document, String path) {
        var check = new BadgeStructure(document, path);
        check.context(document.path("@context"));
        check.kind();
        if (check.checks.isEmpty()) {
            check.pass();
        }
        return check.checks;
    }

    /** The same for a document that stands in another one and has its context from there. */
    static List<Check> within(ObjectNode document, String path) {
        var check = new BadgeStructure(document, path);
        if (document.has("@context")) {
            check.context(document.path("@context"));
        }
        check.kind();
        if (check.checks.isEmpty()) {
            check.pass();
        }
        return check.checks;
    }

    /** Whether a document is Open Badges 2.0 by its context. */
    static boolean isKnown(JsonNode context) {
        return BadgeForm.CONTEXTS.contains(context.asText())
                || (context.isObject()
                        && Digests.sha256Hex(CanonicalJson.of(context)).equals(DEFINITIONS_SHA256));
    }

    private void pass() {
        checks.add(Check.pass(Code.TYPE_MISSING, path + "/type", "It says what the standard asks of it."));
    }

    private void context(JsonNode context) {
        var parts = Parts.of(context);
        if (parts.isEmpty()) {
            fail(Code.CONTEXT_MISSING, "/@context", "It names no context.");
            return;
        }
        if (!isKnown(parts.getFirst())) {
            fail(
                    parts.getFirst().isObject() ? Code.CONTEXT_INLINE : Code.CONTEXT_ORDER,
                    "/@context",
                    "The context of Open Badges 2.0 must come first.");
        }
        for (var further : parts.subList(1, parts.size())) {
            if (further.isObject()) {
                fail(Code.CONTEXT_INLINE, "/@context", "A context inside the badge may redefine its words.");
            } else if (!isKnown(further) && !further.asText().startsWith(EXTENSIONS)) {
                fail(Code.CONTEXT_NOT_ALLOWED, "/@context", "This context is not among the known ones.");
            }
        }
    }

    private void kind() {
        var types = Parts.texts(document.path("type"));
        if (types.contains("Assertion")) {
            assertion();
        } else if (types.contains("BadgeClass")) {
            texts("name", "description");
            link("issuer");
            if (Parts.of(document.path("criteria")).isEmpty()) {
                fail(Code.PART_TYPE, "/criteria", "A badge class says how it is earned.");
            }
        } else if (types.contains("Issuer") || types.contains("Profile")) {
            texts("name", "url", "email");
        } else {
            fail(Code.TYPE_MISSING, "/type", "It is no assertion, badge class or profile.");
        }
        if (!isUri(document.path("id"))) {
            fail(Code.ID_NOT_URI, "/id", "Its id must be one URI.");
        }
    }

    private void assertion() {
        var recipient = document.path("recipient");
        if (Members.text(recipient, "type") == null
                || Members.text(recipient, "identity") == null
                || !recipient.path("hashed").isBoolean()) {
            fail(Code.SUBJECT_MISSING, "/recipient", "It does not say whom it is about.");
        }
        link("badge");
        if (!Members.isVerifiable(document)) {
            fail(Code.PART_TYPE, "/verification", "It does not say whether it is hosted or signed.");
        }
        date("issuedOn", true);
        date("expires", false);
    }

    private void date(String member, boolean isNeeded) {
        var value = document.path(member);
        boolean isLeftOut = value.isMissingNode() && !isNeeded;
        if (!isLeftOut && (!value.isTextual() || Dates.parse(value.textValue()) == null)) {
            fail(Code.DATE_MALFORMED, "/" + member, "A date needs day, time and offset.");
        }
    }

    private void texts(String... members) {
        for (var member : members) {
            if (Members.text(document, member) == null) {
                fail(Code.PART_TYPE, "/" + member, "This must be stated.");
            }
        }
    }

    private void link(String member) {
        var value = document.path(member);
        if (!value.isObject() && !isUri(value)) {
            fail(Code.ID_NOT_URI, "/" + member, "This must be named by one URI.");
        }
    }

    private static boolean isUri(JsonNode id) {
        var uri = id.isTextual() ? Parts.uri(id.textValue()) : null;
        return uri != null && uri.isAbsolute();
    }

    private void fail(Code code, String member, String message) {
        checks.add(Check.fail(code, path + member, message));
    }
}

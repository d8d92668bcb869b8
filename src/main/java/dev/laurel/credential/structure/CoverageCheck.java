package dev.laurel.credential.structure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.jsonld.Coverage;
import dev.laurel.credential.jsonld.NotJsonLd;
import dev.laurel.credential.jsonld.Processor;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.report.Severity;
import java.util.List;
import java.util.Set;

/** Step 3: is everything that it seems to say among what is signed? */
public final class CoverageCheck {
    /** Members whose parts the verdict is read from; anything unsigned in them refuses the credential. */
    private static final Set<String> READ = Set.of(
            "id",
            "type",
            "issuer",
            "credentialSubject",
            "credentialStatus",
            "refreshService",
            "validFrom",
            "validUntil",
            "issuanceDate",
            "expirationDate",
            "awardedDate");

    private CoverageCheck() {}

    /** For proofs over statements. */
    public static List<Check> ofStatements(ObjectNode credential, Processor processor) throws NotJsonLd {
        var unsigned = Coverage.unsigned(credential, processor);
        return unsigned.isEmpty()
                ? List.of(Check.pass(Code.TERM_UNSIGNED, "", "Every word of it is signed."))
                : unsigned.stream().map(CoverageCheck::unsigned).toList();
    }

    /** For proofs over the whole text. */
    public static List<Check> ofText() {
        return List.of(Check.pass(Code.TERM_UNSIGNED, "", "The signature is over the whole text."));
    }

    private static Check unsigned(String pointer) {
        boolean isRead = pointer.isEmpty() || READ.contains(pointer.split("/", 3)[1]);
        var severity = isRead ? Severity.ERROR : Severity.WARN;
        return Check.fail(
                Code.TERM_UNSIGNED, severity, pointer, "No context defines this word, so no signature covers it.");
    }
}

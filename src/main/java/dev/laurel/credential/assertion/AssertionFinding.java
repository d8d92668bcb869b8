package dev.laurel.credential.assertion;

import dev.laurel.credential.claims.Claims;
import dev.laurel.credential.fetch.Document;
import dev.laurel.credential.proof.KeyBinding;
import dev.laurel.credential.report.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found about an Open Badges 2.0 document.
 *
 * @param structure step 2
 * @param proof step 4: is it served by a host, or signed
 * @param isSigned whether it is the one or the other
 * @param binding whose host or key it is; null when there is nothing to say
 * @param status step 7; null when nothing was asked for
 * @param standing documents whose change changes its standing
 * @param claims what it says; null when that is not known
 * @param hash of what it says; empty when there is nothing
 */
public record AssertionFinding(
        List<Check> structure,
        List<Check> proof,
        boolean isSigned,
        @Nullable KeyBinding binding,
        @Nullable List<Check> status,
        List<Document> standing,
        @Nullable Claims claims,
        String hash) {
    public AssertionFinding {
        structure = List.copyOf(structure);
        proof = List.copyOf(proof);
        standing = List.copyOf(standing);
    }

    /** One that goes no further than some steps. */
    static AssertionFinding stopped(List<Check> structure, Check... proof) {
        return new AssertionFinding(structure, List.of(proof), false, null, null, List.of(), null, "");
    }
}

package dev.laurel.credential.assertion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.credential.fetch.DocumentSource;
import dev.laurel.credential.intake.Presented;
import dev.laurel.credential.report.Check;
import dev.laurel.credential.report.Code;
import dev.laurel.credential.trust.PinnedKey;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Judges Open Badges 2.0 (decision record 0094). What is asked for, in this order and only as far as it is good: a
 * hosted assertion at its own address, its badge class, its issuer's profile; for a signed one also the key and the
 * revocation list that the profile names.
 */
public final class AssertionReader {
    private final Shelf shelf;
    private final Function<String, List<PinnedKey>> pinned;
    private final Instant now;

    /**
     * @param documents where linked documents come from
     * @param pinned keys that the operator pinned to an issuer
     */
    public AssertionReader(DocumentSource documents, Function<String, List<PinnedKey>> pinned, Instant now) {
        this.shelf = new Shelf(documents);
        this.pinned = pinned;
        this.now = now;
    }

    /** The answers for what was handed in. */
    public AssertionFinding read(Presented.Badge presented) {
        return switch (presented) {
            case Presented.Hosted hosted -> new HostedAssertion(shelf, hosted).finding();
            case Presented.Signed(var token) -> new SignedAssertion(shelf, token, pinned, now).finding();
            case Presented.Described(var document) -> described(document);
        };
    }

    private static AssertionFinding described(ObjectNode document) {
        return AssertionFinding.stopped(
                BadgeStructure.of(document, ""),
                Check.fail(
                        Code.PROOF_NONE,
                        "/verification",
                        "It is neither signed nor served by a host as somebody's badge."));
    }
}

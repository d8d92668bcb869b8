package dev.laurel.credential.proof;

import dev.laurel.credential.did.Purpose;
import dev.laurel.credential.trust.PinnedKey;
import java.util.List;

/**
 * Who should have signed, and for what.
 *
 * @param id the issuer's or holder's identifier, as it stands in what is signed
 * @param pinned keys that the operator pinned to it
 * @param purpose what the key must be meant for
 * @param path JSON pointer of the identifier, for checks
 */
public record Signatory(String id, List<PinnedKey> pinned, Purpose purpose, String path) {
    public Signatory {
        pinned = List.copyOf(pinned);
    }

    /** The issuer of a credential. */
    public static Signatory issuer(String id, List<PinnedKey> pinned) {
        return new Signatory(id, pinned, Purpose.ASSERTION, "/issuer");
    }

    /** The holder who makes a presentation. */
    public static Signatory holder(String id) {
        return new Signatory(id, List.of(), Purpose.AUTHENTICATION, "/holder");
    }
}

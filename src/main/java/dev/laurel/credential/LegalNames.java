package dev.laurel.credential;

import java.util.Optional;

/**
 * Whose legal name the operator has confirmed; the profile answers, so that a licence or a certificate can be laid
 * beside it.
 */
public interface LegalNames {
    /** The name, where the operator has confirmed the one that stands on the profile now; inside a transaction. */
    Optional<String> confirmed(String tenant, String holder);

    /** The name that stands on the profile, confirmed or not. */
    Optional<String> stated(String tenant, String holder);
}

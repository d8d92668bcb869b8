package dev.laurel.credential.trust;

import java.util.Optional;

/** The operator's registry of issuers, as the engine reads it. */
public interface IssuerRegistry {
    /**
     * The row of an issuer. Absence means: not trusted for anything.
     *
     * @param identifier the issuer's id exactly as signed: a DID, an https URL or an Open Badges 2.0 profile
     */
    Optional<RegisteredIssuer> find(String identifier);
}

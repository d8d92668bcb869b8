package dev.laurel.credential.identity;

/** What a holder can be named by. */
public enum IdentityType {
    EMAIL,
    DID
}

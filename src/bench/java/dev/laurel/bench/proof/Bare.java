package dev.laurel.bench.proof;

import java.security.GeneralSecurityException;

/**
 * The least that checking one badge can cost: its canonical form, digests and signature, by the libraries alone, from
 * the bytes that were handed in. Nothing is told about what it says, whose key it is, or whether it still stands.
 */
interface Bare {
    /** Canonical form of the statements and the signature. @return whether the signature is good */
    boolean check() throws GeneralSecurityException;

    /** What the proof itself asks for and no more: of a token the signature over its text. */
    boolean proof() throws GeneralSecurityException;
}

package dev.laurel.credential.key;

/** The kinds of public key that are accepted. The key decides the algorithm, never the message. */
public enum KeyType {
    ED25519,
    P256,
    P384,
    P521,
    /** 2048 bits or more. */
    RSA
}

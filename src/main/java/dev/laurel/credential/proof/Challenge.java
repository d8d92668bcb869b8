package dev.laurel.credential.proof;

/**
 * What a presentation must have been made for, so that it cannot be shown twice or elsewhere.
 *
 * @param nonce the single-use text that was given to the holder
 * @param domain the origin that gave it
 */
public record Challenge(String nonce, String domain) {
    public Challenge {
        if (nonce.isBlank() || domain.isBlank()) {
            throw new IllegalArgumentException("a challenge needs nonce and domain");
        }
    }
}

package dev.laurel.credential.identity;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is asked of whoever says that a DID is theirs.
 *
 * @param challenge what the presentation's proof must hold as {@code challenge}, or its token as {@code nonce}
 * @param domain what it must hold as {@code domain}, or as {@code aud}, and nothing beside it
 * @param expiresAt from when on an answer comes too late
 */
@Schema(
        name = "HolderChallenge",
        description = "What a presentation must be made for, to show that a DID is the holder's. Answered once.")
public record HolderChallenge(String challenge, String domain, Instant expiresAt) {}

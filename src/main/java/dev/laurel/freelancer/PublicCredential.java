package dev.laurel.freelancer;

import dev.laurel.credential.Displayed;
import org.jspecify.annotations.Nullable;

/**
 * A credential that everybody may look at.
 *
 * @param name of its holder; null where the holder is not PUBLIC or does not show it
 */
public record PublicCredential(@Nullable String name, Displayed displayed) {}

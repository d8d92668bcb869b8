package dev.laurel.credential;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A credential that stands otherwise after a change.
 *
 * @param credential {@code crd_…}
 * @param holder {@code frl_…}
 */
@Schema(name = "StandingChange", description = "A credential that stands otherwise after a change.")
public record StandingChange(String credential, String holder, Standing before, Standing after) {}

package dev.laurel.credential;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A credential that stands otherwise after a change.
 *
 * @param credential {@code crd_…}
 * @param freelancer {@code frl_…} who holds it
 */
@Schema(name = "StandingChange", description = "A credential that stands otherwise after a change.")
public record StandingChange(String credential, String freelancer, Standing before, Standing after) {}

package dev.laurel.gig;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A posting to be read, as requests write it: for the API's description; a bare JobPosting is taken as well. */
@Schema(name = "ProposalRequest", description = "A posting to be read: a text or a schema.org JobPosting.")
record ProposalRequest(
        @Schema(maxLength = 20_000) @Nullable String text,

        @Schema(description = "schema.org JobPosting") @Nullable
        Map<String, Object> jobPosting) {}

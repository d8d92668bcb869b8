package dev.laurel.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alert as answers show it.
 *
 * @param freelancer of GIGS: the own profile
 * @param gig of PEOPLE
 * @param skills canonical ids
 * @param known how many fitted already when it was made: they are no news
 * @param told how many it has told of since
 */
@Schema(name = "Alert", description = "What an account is told of.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AlertView(
        @Schema(examples = "alt_b2kq7cxm5vjz3n6yt4fdw2eaou") String id,
        AlertKind kind,
        @Nullable String freelancer,
        @Nullable String gig,
        List<String> skills,
        double minScore,
        @Nullable String name,
        int known,
        long told,
        Instant createdAt) {
    static AlertView of(AlertRow row, long told) {
        return new AlertView(
                row.id,
                row.kind,
                row.freelancer,
                row.gig,
                List.of(row.skills),
                (double) row.minPoints / AlertRequest.FULL,
                row.name,
                row.known.length,
                told,
                row.createdAt);
    }
}

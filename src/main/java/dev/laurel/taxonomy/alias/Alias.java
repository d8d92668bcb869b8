package dev.laurel.taxonomy.alias;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.skill.Skill;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A marketplace's own word for a skill.
 *
 * @param id {@code als_…}
 * @param tag the word
 * @param skill what it is to mean
 * @param proposedBy account that proposed it
 * @param decidedAt when the operator decided; absent while it is proposed
 */
@Schema(name = "Alias", description = "A marketplace's own word for a skill.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alias(
        String id,
        String tag,
        Skill skill,
        AliasState state,
        String proposedBy,
        Instant proposedAt,
        @Nullable Instant decidedAt) {}

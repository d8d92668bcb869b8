package dev.laurel.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event as it is listed, streamed and sent; the same bytes each time.
 *
 * @param timestamp when it came about
 * @param data by type; ids, states and numbers alone
 */
@Schema(name = "Event", description = "Something an account was told.")
public record EventView(
        @Schema(examples = "evt_b2kq7cxm5vjz3n6yt4fdw2eaou") String id,
        @Schema(examples = "alert.gig") String type,
        Instant timestamp,

        @Schema(
                type = SchemaType.OBJECT,
                implementation = Object.class,
                description = "By type: ids, states and numbers; read what they name with the API",
                examples = "{\"alert\":\"alt_b2kq7cxm5vjz3n6yt4fdw2eaou\",\"gig\":\"gig_b2kq7cxm5vjz3n6yt4fdw2eaou\"}")
        JsonNode data) {}

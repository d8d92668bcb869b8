package dev.laurel.gig.propose;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words that a part of a proposal stands on.
 *
 * @param pointer RFC 6901 pointer into the proposed gig
 * @param words as written
 * @param start first UTF-16 index in the proposed gig's description
 * @param end one past the last
 */
@Schema(name = "Ground", description = "The words of the description that a part of the proposed gig stands on.")
public record Ground(
        @Schema(examples = "/requirements/0/anyOf/1") String pointer,
        @Schema(examples = "Power BI") String words,
        int start,
        int end) {}

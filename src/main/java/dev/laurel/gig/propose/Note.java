package dev.laurel.gig.propose;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that the posting says and the proposal does not, or says otherwise.
 *
 * @param code stable snake_case
 * @param message for people
 * @param words as written
 * @param start first UTF-16 index in the proposed gig's description
 * @param end one past the last
 */
@Schema(name = "ProposalNote", description = "Something that the posting says and the proposal does not.")
public record Note(
        @Schema(examples = "licence_without_place") String code, String message, String words, int start, int end) {}

package dev.laurel.gig;

/**
 * A gig that was read and checked, and is not stored yet.
 *
 * @param body what its client says
 * @param owner account of its client
 */
public record GigDraft(GigBody body, String owner) {}

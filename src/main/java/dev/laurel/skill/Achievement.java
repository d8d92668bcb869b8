package dev.laurel.skill;

/**
 * What a credential says was achieved (Open Badges term).
 *
 * @param id the achievement's own identifier, usually a URL; gigs name achievements by it
 * @param name for people
 */
public record Achievement(String id, String name) {}

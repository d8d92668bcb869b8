package dev.laurel.skill;

/**
 * Who stands behind a piece of evidence, as explanations show it.
 *
 * @param id {@code iss_…} of the registry, or the issuer's own identifier where it is not registered
 * @param name for people
 */
public record Issuer(String id, String name) {}

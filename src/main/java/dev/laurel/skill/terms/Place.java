package dev.laurel.skill.terms;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody is or work is done.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2 of that country; null when any
 */
public record Place(String country, @Nullable String region) {}

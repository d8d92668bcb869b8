package dev.laurel.api;

import org.jspecify.annotations.Nullable;

/**
 * One thing of many that are handed in together.
 *
 * @param thing as it is to be
 * @param id of the thing that it was before; null where it is new
 */
public record Given<T>(T thing, @Nullable String id) {}

package dev.laurel.freelancer;

import java.util.function.Supplier;

/**
 * Somebody as they were read.
 *
 * @param tenant whose person
 * @param shown makes the person of what was read, in any thread: most of the work
 */
public record PersonRead(String tenant, Supplier<Shown> shown) {}

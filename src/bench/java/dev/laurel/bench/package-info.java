/**
 * The benchmark, {@code ./laurel bench}: draws a world, lets the packaged program build its index of it, holds the
 * answers against the plain computation, and only then takes times. No part of the program that is shipped.
 *
 * <p>Start at {@link dev.laurel.bench.Bench}.
 */
@NullMarked
package dev.laurel.bench;

import org.jspecify.annotations.NullMarked;

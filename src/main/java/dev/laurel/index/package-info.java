/**
 * Finding candidates fast: a projection of people and open gigs that can be thrown away at any moment. What an index
 * answers is what {@code match} computes over everybody, in the same order.
 */
@NullMarked
package dev.laurel.index;

import org.jspecify.annotations.NullMarked;

package dev.laurel.index.lucene;

import dev.laurel.index.Placed;

/**
 * A document in its place.
 *
 * @param doc number within the whole reader
 * @param placed its place in the order
 */
record Row(int doc, Placed placed) {}

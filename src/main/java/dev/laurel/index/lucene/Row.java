package dev.laurel.index.lucene;

import dev.laurel.index.Placed;

/**
 * A document in its place.
 *
 * @param doc number within the whole reader
 * @param placed its place in the order
 * @param passed whether it is known to pass all gates
 */
record Row(int doc, Placed placed, boolean passed) {}

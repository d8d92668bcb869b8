/** Holds an index's answers against the plain computation over everybody, before anything is measured. */
@NullMarked
package dev.laurel.bench.check;

import org.jspecify.annotations.NullMarked;

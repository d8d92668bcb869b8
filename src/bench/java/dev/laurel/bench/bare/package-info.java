/** A bare HTTP server that answers with recorded bytes, to hold the program's throughput against. */
@NullMarked
package dev.laurel.bench.bare;

import org.jspecify.annotations.NullMarked;

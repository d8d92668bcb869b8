/** Takes times: of the search alone, and of whole requests. */
@NullMarked
package dev.laurel.bench.measure;

import org.jspecify.annotations.NullMarked;

/** Changes what answers say while others ask, and looks how soon it shows. */
@NullMarked
package dev.laurel.bench.fresh;

import org.jspecify.annotations.NullMarked;

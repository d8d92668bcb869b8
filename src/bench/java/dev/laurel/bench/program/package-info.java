/** The packaged program as a process of its own, and what it is asked over HTTP. */
@NullMarked
package dev.laurel.bench.program;

import org.jspecify.annotations.NullMarked;

/** The packaged program as its users run it: started, written to, killed, started again. Long; see CONTRIBUTING.md. */
@NullMarked
package dev.laurel.journey;

import org.jspecify.annotations.NullMarked;

/** How the engine does on credentials that nobody here wrote. */
@NullMarked
package dev.laurel.credential.conformance;

import org.jspecify.annotations.NullMarked;

/** Proof that terms are read strictly and written as they were read. */
@NullMarked
package dev.laurel.terms;

import org.jspecify.annotations.NullMarked;

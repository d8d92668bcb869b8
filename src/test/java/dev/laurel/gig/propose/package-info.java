/** Proof that a proposal says what a posting says, and no more. */
@NullMarked
package dev.laurel.gig.propose;

import org.jspecify.annotations.NullMarked;

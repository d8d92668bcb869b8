/** Proof that gigs are taken whole or not at all, and shown to those who may see them. */
@NullMarked
package dev.laurel.gig;

import org.jspecify.annotations.NullMarked;

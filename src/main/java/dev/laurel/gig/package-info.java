/** Postings and their life: what a client asks for, from draft to open to closed. */
@NullMarked
package dev.laurel.gig;

import org.jspecify.annotations.NullMarked;

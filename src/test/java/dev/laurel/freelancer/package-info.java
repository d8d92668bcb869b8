/** Proof that profiles are taken whole or not at all, kept true, and shown to those who may see them. */
@NullMarked
package dev.laurel.freelancer;

import org.jspecify.annotations.NullMarked;

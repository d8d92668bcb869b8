/** Proof of the terms that both sides state. */
@NullMarked
package dev.laurel.skill.terms;

import org.jspecify.annotations.NullMarked;

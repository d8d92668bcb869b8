/** Proof of the language of skills. */
@NullMarked
package dev.laurel.skill;

import org.jspecify.annotations.NullMarked;

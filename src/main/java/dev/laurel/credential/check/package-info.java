/**
 * Is this credential genuine, current, about this person, and what does it prove: thirteen steps, each check one
 * question. Start at {@link dev.laurel.credential.check.Verifier}.
 */
@NullMarked
package dev.laurel.credential.check;

import org.jspecify.annotations.NullMarked;

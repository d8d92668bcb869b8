/**
 * Coverage-guided fuzzing of everything that reads other people's bytes, {@code ./laurel fuzz} (decision record 0098).
 *
 * <p>{@link dev.laurel.credential.fuzz.Campaign} runs one {@link dev.laurel.credential.fuzz.Subject} in a process of
 * its own, where Jazzer calls {@link dev.laurel.credential.fuzz.Entry}.
 */
@NullMarked
package dev.laurel.credential.fuzz;

import org.jspecify.annotations.NullMarked;

/** What is fuzzed: one class for each kind of input, with good samples to begin from. */
@NullMarked
package dev.laurel.credential.fuzz.subject;

import org.jspecify.annotations.NullMarked;

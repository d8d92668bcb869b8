/** Toy readers, each with the kind of fault that the fuzzing must find. */
@NullMarked
package dev.laurel.credential.fuzz.planted;

import org.jspecify.annotations.NullMarked;

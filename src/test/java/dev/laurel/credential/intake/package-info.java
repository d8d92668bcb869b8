/** Tests of {@code credential.intake}. */
@NullMarked
package dev.laurel.credential.intake;

import org.jspecify.annotations.NullMarked;

/** Tests of {@code credential.check}. */
@NullMarked
package dev.laurel.credential.check;

import org.jspecify.annotations.NullMarked;

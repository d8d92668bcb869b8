/** Tests of {@code credential.status}. */
@NullMarked
package dev.laurel.credential.status;

import org.jspecify.annotations.NullMarked;

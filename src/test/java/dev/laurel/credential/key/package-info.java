/** Tests of {@code credential.key}. */
@NullMarked
package dev.laurel.credential.key;

import org.jspecify.annotations.NullMarked;

/** Tests of {@code credential.did}. */
@NullMarked
package dev.laurel.credential.did;

import org.jspecify.annotations.NullMarked;

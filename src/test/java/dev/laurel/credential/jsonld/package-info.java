/** Tests of {@code credential.jsonld}. */
@NullMarked
package dev.laurel.credential.jsonld;

import org.jspecify.annotations.NullMarked;

/** Public keys and their text forms, the allow-list of signature algorithms, digests, and JSON's canonical text. */
@NullMarked
package dev.laurel.credential.key;

import org.jspecify.annotations.NullMarked;

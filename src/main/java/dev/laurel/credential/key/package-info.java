/** Public keys and their text forms, the allow-list of signature algorithms, and digests. */
@NullMarked
package dev.laurel.credential.key;

import org.jspecify.annotations.NullMarked;

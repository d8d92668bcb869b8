/** Keys, signatures and the proofs that carry them: Data Integrity and JSON Web Tokens, checking and making. */
@NullMarked
package dev.laurel.credential.proof;

import org.jspecify.annotations.NullMarked;

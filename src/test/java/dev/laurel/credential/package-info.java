/** Credentials from outside: documents, issuers, identities, verification and what it moves. */
@NullMarked
package dev.laurel.credential;

import org.jspecify.annotations.NullMarked;

/** What a credential says, read from its statements: never from a text that nobody signed. */
@NullMarked
package dev.laurel.credential.claims;

import org.jspecify.annotations.NullMarked;

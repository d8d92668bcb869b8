/** The e-mail addresses and DIDs by which credentials name a holder, and which of them are proved. */
@NullMarked
package dev.laurel.credential.identity;

import org.jspecify.annotations.NullMarked;

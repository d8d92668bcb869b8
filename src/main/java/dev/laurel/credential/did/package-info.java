/** Whose key is it: the public keys that an issuer's identifier stands for, from the issuer's own documents only. */
@NullMarked
package dev.laurel.credential.did;

import org.jspecify.annotations.NullMarked;

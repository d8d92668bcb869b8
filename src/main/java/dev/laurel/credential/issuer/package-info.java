/** The registry of issuers: whom the operator trusts for what, with every state a row was ever in. */
@NullMarked
package dev.laurel.credential.issuer;

import org.jspecify.annotations.NullMarked;

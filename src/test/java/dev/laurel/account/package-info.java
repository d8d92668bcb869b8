/** Proof that callers are who they say, and may do no more than they may. */
@NullMarked
package dev.laurel.account;

import org.jspecify.annotations.NullMarked;

/** Who is calling, and what they may do: accounts, their keys, sessions, and the caller of a request. */
@NullMarked
package dev.laurel.account;

import org.jspecify.annotations.NullMarked;

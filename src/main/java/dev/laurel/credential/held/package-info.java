/** Credentials that holders have handed in, as the database keeps them. */
@NullMarked
package dev.laurel.credential.held;

import org.jspecify.annotations.NullMarked;

/** Proof of the API's manners. */
@NullMarked
package dev.laurel.api;

import org.jspecify.annotations.NullMarked;

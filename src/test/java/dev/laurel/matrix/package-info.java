/** Every operation, as every caller, about every kind of object: held against docs/reference/authorisation.md. */
@NullMarked
package dev.laurel.matrix;

import org.jspecify.annotations.NullMarked;

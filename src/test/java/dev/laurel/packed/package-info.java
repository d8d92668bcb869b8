/** Tests of packed values. */
@NullMarked
package dev.laurel.packed;

import org.jspecify.annotations.NullMarked;

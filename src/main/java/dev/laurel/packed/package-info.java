/** The compact byte form in which derived copies of people and gigs are kept beside rows and in the index. */
@NullMarked
package dev.laurel.packed;

import org.jspecify.annotations.NullMarked;

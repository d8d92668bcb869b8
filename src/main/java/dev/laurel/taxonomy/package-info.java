/** The published skills: their names, how they relate, and which of them a text speaks of. */
@NullMarked
package dev.laurel.taxonomy;

import org.jspecify.annotations.NullMarked;

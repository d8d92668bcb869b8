/** Folding, proved. */
@NullMarked
package dev.laurel.taxonomy.text;

import org.jspecify.annotations.NullMarked;

/** What skills are called, and what a text speaks of, proved. */
@NullMarked
package dev.laurel.taxonomy;

import org.jspecify.annotations.NullMarked;

/** Fills a database with a world, in rows that the program itself could have written, and reads it back. */
@NullMarked
package dev.laurel.bench.load;

import org.jspecify.annotations.NullMarked;

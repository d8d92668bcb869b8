/** Measures how well the service understands and ranks, on judged data; in memory, without a database. */
@NullMarked
package dev.laurel.evaluate;

import org.jspecify.annotations.NullMarked;

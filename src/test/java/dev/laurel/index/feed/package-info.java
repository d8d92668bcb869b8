/** The way of news into an index, on a real PostgreSQL. */
@NullMarked
package dev.laurel.index.feed;

import org.jspecify.annotations.NullMarked;

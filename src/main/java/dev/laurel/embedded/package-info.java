/**
 * The PostgreSQL that Laurel brings along: unpacked from a Maven artifact, run as an ordinary child, stopped in order.
 */
@NullMarked
package dev.laurel.embedded;

import org.jspecify.annotations.NullMarked;

/** A short run of the service against itself, from which the JVM learns what later starts need. */
@NullMarked
package dev.laurel.cli.train;

import org.jspecify.annotations.NullMarked;

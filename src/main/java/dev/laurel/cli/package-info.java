/**
 * The verbs of {@code ./laurel}: starting the service and the demo, tools that need no service, and looking after it.
 */
@NullMarked
package dev.laurel.cli;

import org.jspecify.annotations.NullMarked;

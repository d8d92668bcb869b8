/** Tests of the program's verbs. */
@NullMarked
package dev.laurel.cli;

import org.jspecify.annotations.NullMarked;

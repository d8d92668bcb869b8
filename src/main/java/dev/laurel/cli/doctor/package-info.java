/** {@code laurel doctor}: looks for what would keep Laurel from running well; changes nothing. */
@NullMarked
package dev.laurel.cli.doctor;

import org.jspecify.annotations.NullMarked;

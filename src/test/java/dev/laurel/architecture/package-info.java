/** The picture of the house as a test. */
@NullMarked
package dev.laurel.architecture;

import org.jspecify.annotations.NullMarked;

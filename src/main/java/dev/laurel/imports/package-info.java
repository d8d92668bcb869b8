/** People and gigs that come in by the thousand, as lines of a file. */
@NullMarked
package dev.laurel.imports;

import org.jspecify.annotations.NullMarked;

/** Licences, the registers that confirm them, and compacts. */
@NullMarked
package dev.laurel.credential.licence;

import org.jspecify.annotations.NullMarked;

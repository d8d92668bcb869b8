/** Tests of what is kept of the Internet. */
@NullMarked
package dev.laurel.credential.fetched;

import org.jspecify.annotations.NullMarked;

/** What to learn next: what each offering would open for one person, exactly as if its credential were there. */
@NullMarked
package dev.laurel.upskilling;

import org.jspecify.annotations.NullMarked;

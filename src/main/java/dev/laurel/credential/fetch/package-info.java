/** Documents that verification needs, and the one door through which it gets them; the pinned JSON-LD contexts. */
@NullMarked
package dev.laurel.credential.fetch;

import org.jspecify.annotations.NullMarked;

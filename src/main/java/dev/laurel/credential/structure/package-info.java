/** Does it have the shape of a credential, under contexts at hand, and is all of it signed. */
@NullMarked
package dev.laurel.credential.structure;

import org.jspecify.annotations.NullMarked;

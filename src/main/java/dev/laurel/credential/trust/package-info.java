/** What the engine has to be told by the house: whom to trust for what, who holds, and which skills exist. */
@NullMarked
package dev.laurel.credential.trust;

import org.jspecify.annotations.NullMarked;

/** What one account says that somebody else can do: evidence of the weakest kind but claims. */
@NullMarked
package dev.laurel.endorsement;

import org.jspecify.annotations.NullMarked;

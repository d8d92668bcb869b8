/** Rankings as their users meet them. */
@NullMarked
package dev.laurel.ranking;

import org.jspecify.annotations.NullMarked;

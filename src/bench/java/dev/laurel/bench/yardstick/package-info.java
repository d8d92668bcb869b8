/** Other ways to the same answers, over the same people: what our index is compared with. */
@NullMarked
package dev.laurel.bench.yardstick;

import org.jspecify.annotations.NullMarked;

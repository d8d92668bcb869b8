/** What a person might learn: whether what is foreseen comes true, and how long foreseeing it takes. */
@NullMarked
package dev.laurel.bench.learn;

import org.jspecify.annotations.NullMarked;

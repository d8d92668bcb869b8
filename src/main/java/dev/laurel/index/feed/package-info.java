/** How news reaches an index: the change log, written with each change, and the feeder that works it off. */
@NullMarked
package dev.laurel.index.feed;

import org.jspecify.annotations.NullMarked;

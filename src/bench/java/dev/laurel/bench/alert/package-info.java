/** How soon saved alerts are told of something new. */
@NullMarked
package dev.laurel.bench.alert;

import org.jspecify.annotations.NullMarked;

/** Facts about the demo's crowd. */
@NullMarked
package dev.laurel.demo.crowd;

import org.jspecify.annotations.NullMarked;

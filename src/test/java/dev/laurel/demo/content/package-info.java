/** Facts about what is written for the demo. */
@NullMarked
package dev.laurel.demo.content;

import org.jspecify.annotations.NullMarked;

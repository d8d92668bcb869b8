@NullMarked
package dev.laurel.upskilling;

import org.jspecify.annotations.NullMarked;

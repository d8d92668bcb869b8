@NullMarked
package dev.laurel.offering;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.laurel.event;

import org.jspecify.annotations.NullMarked;

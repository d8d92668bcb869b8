@NullMarked
package dev.laurel.credential.held;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.laurel.imports;

import org.jspecify.annotations.NullMarked;

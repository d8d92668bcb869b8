@NullMarked
package dev.laurel.alert;

import org.jspecify.annotations.NullMarked;

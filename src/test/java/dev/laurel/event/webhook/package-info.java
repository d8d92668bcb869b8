@NullMarked
package dev.laurel.event.webhook;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.laurel.credential.link;

import org.jspecify.annotations.NullMarked;

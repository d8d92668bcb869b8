/** What every index must do, and what the parts around it do. */
@NullMarked
package dev.laurel.index;

import org.jspecify.annotations.NullMarked;

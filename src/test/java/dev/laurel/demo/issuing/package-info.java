/** Facts about the demo's issuers. */
@NullMarked
package dev.laurel.demo.issuing;

import org.jspecify.annotations.NullMarked;

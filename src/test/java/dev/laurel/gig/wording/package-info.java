/** Tests of what is remarked on in a gig's text. */
@NullMarked
package dev.laurel.gig.wording;

import org.jspecify.annotations.NullMarked;

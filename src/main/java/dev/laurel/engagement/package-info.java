/** A person and a gig brought together: invited or applied, accepted, completed, and what was shown confirmed. */
@NullMarked
package dev.laurel.engagement;

import org.jspecify.annotations.NullMarked;

/** Saved alerts: who is told of a new gig, or of a person who newly qualifies, found by reverse search. */
@NullMarked
package dev.laurel.alert;

import org.jspecify.annotations.NullMarked;

/**
 * Looks through a gig's text for words that ask who somebody is instead of what they can do. What is found is said to
 * the gig's client; nothing else ever reads it, least of all a score (decision 0124).
 */
@NullMarked
package dev.laurel.gig.wording;

import org.jspecify.annotations.NullMarked;

/** What a freelancer might learn next: how many gigs each offering opens, and the best way through several. */
@NullMarked
package dev.laurel.web.learning;

import org.jspecify.annotations.NullMarked;

/** Proof that an audit counts rightly, finds a bias that was planted, and finds none where there is none. */
@NullMarked
package dev.laurel.audit;

import org.jspecify.annotations.NullMarked;

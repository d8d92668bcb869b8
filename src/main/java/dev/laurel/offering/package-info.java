/** What can be learnt: micro-credentials that somebody offers, and the evidence that each would become once earned. */
@NullMarked
package dev.laurel.offering;

import org.jspecify.annotations.NullMarked;

/**
 * Open Badges 2.0: an assertion that its issuer's host serves, or that its issuer signed, with the badge class and the
 * profile that it points to. Start at {@link dev.laurel.credential.assertion.AssertionReader}.
 */
@NullMarked
package dev.laurel.credential.assertion;

import org.jspecify.annotations.NullMarked;

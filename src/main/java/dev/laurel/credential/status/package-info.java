/** Status lists: one bit, or a few, for each credential; reading, and making them for test issuers. */
@NullMarked
package dev.laurel.credential.status;

import org.jspecify.annotations.NullMarked;

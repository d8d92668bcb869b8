/** Tests of the guarded fetcher, against hostile hosts played on the loopback interface. */
@NullMarked
package dev.laurel.credential.fetch;

import org.jspecify.annotations.NullMarked;

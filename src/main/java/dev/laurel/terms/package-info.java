/**
 * How the API writes and reads the terms that gigs and profiles share: money, hours, languages, places, days. Readers
 * report every fault with its pointer.
 */
@NullMarked
package dev.laurel.terms;

import org.jspecify.annotations.NullMarked;

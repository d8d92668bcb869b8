/**
 * What was read from the Internet, kept: the order in which verification asks the operator's store, this one and the
 * network; every text with its digest; every attempt. What is public is the same for all tenants and kept once.
 */
@NullMarked
package dev.laurel.credential.fetched;

import org.jspecify.annotations.NullMarked;

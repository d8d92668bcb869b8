/**
 * Certificate links: the address of a page that says what somebody achieved, what was found on that page, and who has
 * compared it. Nothing in them is signed (verification.md, E1).
 */
@NullMarked
package dev.laurel.credential.link;

import org.jspecify.annotations.NullMarked;

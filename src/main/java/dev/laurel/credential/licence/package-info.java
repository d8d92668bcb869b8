/**
 * Permission to practise: a record at an authority, not a badge. Boards' registers are loaded as data; a licence counts
 * while its register confirms it.
 */
@NullMarked
package dev.laurel.credential.licence;

import org.jspecify.annotations.NullMarked;

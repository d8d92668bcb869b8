/** Endorsements: who may give them, and how little they count. */
@NullMarked
package dev.laurel.endorsement;

import org.jspecify.annotations.NullMarked;

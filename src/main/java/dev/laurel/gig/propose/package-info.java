/**
 * Reads a posting and proposes a gig: requirements, levels, qualifications and conditions, each with the words it
 * stands on. Only what is plainly said is proposed; what is said but cannot be expressed becomes a note.
 */
@NullMarked
package dev.laurel.gig.propose;

import org.jspecify.annotations.NullMarked;

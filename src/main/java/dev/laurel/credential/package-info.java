/**
 * What is evidence about a person and where it comes from: is this badge genuine, current, theirs, and what does it
 * prove. Holders are freelancers, known here by their id alone.
 */
@NullMarked
package dev.laurel.credential;

import org.jspecify.annotations.NullMarked;

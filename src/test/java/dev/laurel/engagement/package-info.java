/** Engagements: their rules, their races, and what they prove. */
@NullMarked
package dev.laurel.engagement;

import org.jspecify.annotations.NullMarked;

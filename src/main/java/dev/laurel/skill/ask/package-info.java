/** What a gig asks for, as far as matching needs to know. Pure values. */
@NullMarked
package dev.laurel.skill.ask;

import org.jspecify.annotations.NullMarked;

/** What a person brings, as far as matching needs to know. Pure values. */
@NullMarked
package dev.laurel.skill.person;

import org.jspecify.annotations.NullMarked;

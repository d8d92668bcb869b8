/** Terms both sides state about a piece of work: money, hours, languages, places, licences' compacts. Pure values. */
@NullMarked
package dev.laurel.skill.terms;

import org.jspecify.annotations.NullMarked;

/**
 * Holds the ranking against groups that people have declared themselves: selection and scoring rates, and what one
 * group's rate is of another's (decision 0124). Groups come from a file, stay in memory while a report is made, and are
 * read by nothing that ranks.
 */
@NullMarked
package dev.laurel.audit;

import org.jspecify.annotations.NullMarked;

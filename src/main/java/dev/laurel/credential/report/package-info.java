/** What a verification says: steps, checks, outcome; the same bytes for the same inputs. */
@NullMarked
package dev.laurel.credential.report;

import org.jspecify.annotations.NullMarked;

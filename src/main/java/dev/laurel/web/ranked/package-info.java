/**
 * People for a gig, as a client looks at them: the ranking with evidence bars, one person in full, two compared, and
 * what would be if the gig asked for something else.
 */
@NullMarked
package dev.laurel.web.ranked;

import org.jspecify.annotations.NullMarked;

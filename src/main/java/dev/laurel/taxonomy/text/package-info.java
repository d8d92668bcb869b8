/** How names of skills are compared: letter case, accents, spacing, spelling and plurals fold away. Pure. */
@NullMarked
package dev.laurel.taxonomy.text;

import org.jspecify.annotations.NullMarked;

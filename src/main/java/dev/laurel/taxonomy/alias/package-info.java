/** A marketplace's own words for skills: proposed by its clients and partners, reviewed by its operator. */
@NullMarked
package dev.laurel.taxonomy.alias;

import org.jspecify.annotations.NullMarked;

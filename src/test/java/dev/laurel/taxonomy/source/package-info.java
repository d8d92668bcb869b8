/** Importers, proved. */
@NullMarked
package dev.laurel.taxonomy.source;

import org.jspecify.annotations.NullMarked;

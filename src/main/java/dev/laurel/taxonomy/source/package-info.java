/** Where skills come from: the starter taxonomy and the importers of ESCO, O*NET and JSON Lines. Plain JDBC. */
@NullMarked
package dev.laurel.taxonomy.source;

import org.jspecify.annotations.NullMarked;

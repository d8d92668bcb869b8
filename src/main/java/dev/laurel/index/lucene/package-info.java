/**
 * The embedded index, over Lucene.
 *
 * <p>Retrieve, then match: postings hold, for each skill and level that a person's evidence reaches, the integer that
 * the pure core computed ({@link dev.laurel.match.Cells}); a sweep adds them up per document
 * ({@link dev.laurel.index.lucene.Sweep}); what is best so far goes on to be matched, best first, by the pure core's
 * own functions on the facts stored with it ({@link dev.laurel.index.lucene.Walk}). Nothing is scored twice, and
 * nothing is scored here in another way than there.
 */
@NullMarked
package dev.laurel.index.lucene;

import org.jspecify.annotations.NullMarked;

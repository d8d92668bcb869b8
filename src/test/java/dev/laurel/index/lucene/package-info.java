/** The embedded index held against the plain one, and against broken disks. */
@NullMarked
package dev.laurel.index.lucene;

import org.jspecify.annotations.NullMarked;

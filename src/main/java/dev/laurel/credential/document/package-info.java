/** The store of documents that verification resolves from first, with every text that was ever in it. */
@NullMarked
package dev.laurel.credential.document;

import org.jspecify.annotations.NullMarked;

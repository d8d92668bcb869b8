/**
 * What a signed JSON-LD document really says: its statements under the pinned contexts, their canonical form, the texts
 * that no statement covers, and a reader that sees statements only.
 */
@NullMarked
package dev.laurel.credential.jsonld;

import org.jspecify.annotations.NullMarked;

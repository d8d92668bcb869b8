/**
 * The manners of the HTTP API: strict bodies, problems, pages, cursors, entity tags, idempotency, ids and the clock.
 */
@NullMarked
package dev.laurel.api;

import org.jspecify.annotations.NullMarked;

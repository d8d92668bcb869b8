/**
 * A credential as people look at it: its verification step by step, and the page of one that its holder shows to
 * everybody.
 */
@NullMarked
package dev.laurel.web.badge;

import org.jspecify.annotations.NullMarked;

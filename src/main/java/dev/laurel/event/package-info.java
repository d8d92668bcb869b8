/** What people are told: events, as a list of thirty days, as a stream, and by webhook. */
@NullMarked
package dev.laurel.event;

import org.jspecify.annotations.NullMarked;

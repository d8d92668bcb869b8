/** What a publishable key shows, and what it never does. */
@NullMarked
package dev.laurel.widget;

import org.jspecify.annotations.NullMarked;

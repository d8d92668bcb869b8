/**
 * What a partner's page shows: the loader that its address is written down for, the frames that the loader draws, and
 * the same as JSON and as a feed. Public data only, by publishable key and exact origin (decision 0113).
 */
@NullMarked
package dev.laurel.widget;

import org.jspecify.annotations.NullMarked;

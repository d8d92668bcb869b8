/** The demo: its people, gigs and issuers, all invented, and how they are kept up to the day. */
@NullMarked
package dev.laurel.demo;

import org.jspecify.annotations.NullMarked;

/**
 * A freelancer's pages: gigs that fit, credentials handed in and what came of them, what others see, and what decides a
 * rank.
 */
@NullMarked
package dev.laurel.web.person;

import org.jspecify.annotations.NullMarked;

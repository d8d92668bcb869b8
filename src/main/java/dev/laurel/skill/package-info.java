/** The pure language of skills: what is asked, what is shown, and how skills relate. No framework, clock or I/O. */
@NullMarked
package dev.laurel.skill;

import org.jspecify.annotations.NullMarked;

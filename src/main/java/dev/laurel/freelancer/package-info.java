/** Profiles and the evidence on them: what people state, what they claim, and what they can prove at an instant. */
@NullMarked
package dev.laurel.freelancer;

import org.jspecify.annotations.NullMarked;

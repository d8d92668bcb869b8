/** What was handed in: bytes read strictly, and the form of credential found in them. */
@NullMarked
package dev.laurel.credential.intake;

import org.jspecify.annotations.NullMarked;

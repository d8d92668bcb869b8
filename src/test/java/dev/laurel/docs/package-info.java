/**
 * The pages of the project, held to the program: what they name is there, and what tutorials show is what comes out.
 */
@NullMarked
package dev.laurel.docs;

import org.jspecify.annotations.NullMarked;

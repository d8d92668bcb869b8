/**
 * Posting a gig: a form whose every field is one of the API's, with a look at who would qualify while it is filled in.
 */
@NullMarked
package dev.laurel.web.posting;

import org.jspecify.annotations.NullMarked;

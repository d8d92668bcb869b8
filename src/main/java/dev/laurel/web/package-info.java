/**
 * The pages that people look at, rendered by the service from the very answers that the API gives (decision record
 * 0110): what a page shows is what its visitor could have asked for.
 *
 * <p>This package holds what all pages share: who is looking and in which language, the shell around a page, scripts
 * and styles, headers, and problems as pages. The pages themselves lie below, by matter.
 */
@NullMarked
package dev.laurel.web;

import org.jspecify.annotations.NullMarked;

/** The partner's page: on which sites the widget may be seen, the lines to paste, and how it will look there. */
@NullMarked
package dev.laurel.web.partner;

import org.jspecify.annotations.NullMarked;

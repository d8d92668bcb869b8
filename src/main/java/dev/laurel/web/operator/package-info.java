/** What an operator looks at: how far the index is, what went wrong lately, how verification stands, whom to trust. */
@NullMarked
package dev.laurel.web.operator;

import org.jspecify.annotations.NullMarked;

/** What the page of the market draws. */
@NullMarked
package dev.laurel.web.market;

import org.jspecify.annotations.NullMarked;

/** What all pages share. */
@NullMarked
package dev.laurel.web;

import org.jspecify.annotations.NullMarked;

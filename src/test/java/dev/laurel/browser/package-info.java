/**
 * The pages and the widget in a real browser, on the demo's world: what people see, read and press, by role and label.
 */
@NullMarked
package dev.laurel.browser;

import org.jspecify.annotations.NullMarked;

/** The demo's own issuers at work: their keys, the badges they sign, the status lists in which they take them back. */
@NullMarked
package dev.laurel.demo.issuing;

import org.jspecify.annotations.NullMarked;

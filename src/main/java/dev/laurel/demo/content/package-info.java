/**
 * What the demo's world is written in: sheets of people, gigs, clients and issuers, all invented, read from resources.
 */
@NullMarked
package dev.laurel.demo.content;

import org.jspecify.annotations.NullMarked;

/**
 * The seeded world that is measured on: skills, people and gigs as facts about real ones say, in the project's own
 * types.
 *
 * <p>Person and gig number i depend on seed and i alone, so that worlds of any size can be drawn in any order, and a
 * larger one begins with the people of a smaller one.
 */
@NullMarked
package dev.laurel.bench.world;

import org.jspecify.annotations.NullMarked;

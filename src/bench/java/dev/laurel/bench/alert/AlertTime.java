package dev.laurel.bench.alert;

import dev.laurel.bench.measure.Spread;

/**
 * What was found. Times are from the acknowledgement of a new gig.
 *
 * @param alerts that were saved, each of another person
 * @param gigs that were posted, one after the other
 * @param told events of all of them
 * @param most events of one gig
 * @param toldAfter until all whom it concerns were found, judged and written down
 * @param publishedAfter until their events could be read
 * @param programCpu of all threads of the program for one gig, the posting included, in microseconds
 */
public record AlertTime(
        int alerts, int gigs, long told, long most, Spread toldAfter, Spread publishedAfter, double programCpu) {}

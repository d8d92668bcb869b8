package dev.laurel.bench.learn;

import dev.laurel.bench.measure.Spread;

/**
 * What was found.
 *
 * @param offerings in the catalogue
 * @param requests that were timed, one after the other, each for another person
 * @param rows of an answer, on average
 * @param wall as the client saw it
 * @param programCpu of all threads of the program for one request, on average, in microseconds
 * @param path the same with the best set of three
 * @param pairs of person and offering that were earned: issued, handed in, verified, indexed
 * @param places of those, places in rankings that were compared
 * @param ranks of those, ranks that were compared
 * @param opened gigs that the earned credentials opened
 */
public record LearnTime(
        int offerings,
        int requests,
        double rows,
        Spread wall,
        double programCpu,
        Spread path,
        int pairs,
        long places,
        int ranks,
        int opened) {}

package dev.laurel.bench;

import dev.laurel.bench.measure.AtOnceTime;
import dev.laurel.bench.measure.SearchTime;
import java.util.List;

/**
 * All that a run of the search alone found.
 *
 * @param machine on which
 * @param settings what was measured
 * @param checked what was held against the plain computation first
 * @param indexing how the index came about
 * @param searching of our index
 * @param atOnce two threads over one
 * @param heapMegabytes what this process holds when all questions of ours were answered, after a collection
 * @param others ours and other ways on the same questions
 */
record SearchReport(
        Machine machine,
        Report.Settings settings,
        Report.Checked checked,
        Indexing indexing,
        List<SearchTime> searching,
        AtOnceTime atOnce,
        double heapMegabytes,
        OtherWays.Result others) {}

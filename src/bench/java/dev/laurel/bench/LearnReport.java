package dev.laurel.bench;

import dev.laurel.bench.learn.LearnTime;

/**
 * All that a run of upskilling found.
 *
 * @param machine on which
 * @param settings what was measured
 * @param learn what was foreseen, and how long that took
 */
record LearnReport(Machine machine, Report.Settings settings, LearnTime learn) {}

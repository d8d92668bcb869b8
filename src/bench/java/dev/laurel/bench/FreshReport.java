package dev.laurel.bench;

import dev.laurel.bench.fresh.Freshness;

/**
 * All that a run of changes found.
 *
 * @param machine on which
 * @param settings what was measured
 * @param pages that were held against the plain computation first
 * @param fresh how soon changes are seen
 */
record FreshReport(Machine machine, Report.Settings settings, int pages, Freshness.Result fresh) {}

package dev.laurel.bench;

import dev.laurel.bench.bare.Serving;
import dev.laurel.bench.fresh.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * All that a run of changes found.
 *
 * @param machine on which
 * @param settings what was measured
 * @param pages that were held against the plain computation first
 * @param fresh how soon changes are seen
 * @param serving beside a bare server; null where processes cannot be kept apart
 */
record FreshReport(
        Machine machine,
        Report.Settings settings,
        int pages,
        Freshness.Result fresh,
        Serving.@Nullable Result serving) {}

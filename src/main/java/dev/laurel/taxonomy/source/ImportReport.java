package dev.laurel.taxonomy.source;

import java.util.List;

/**
 * What an import did.
 *
 * @param rows read, good and bad, relations included
 * @param added skills that were not known before
 * @param changed skills that were known and now say more
 * @param skills published altogether now
 * @param bad lines left out, however many
 * @param badLines the first {@value Faults#MAX_LISTED} of them
 * @param version of the taxonomy now; unchanged where nothing was added or changed
 */
public record ImportReport(
        long rows, int added, int changed, int skills, long bad, List<BadLine> badLines, long version) {
    public ImportReport {
        badLines = List.copyOf(badLines);
    }
}

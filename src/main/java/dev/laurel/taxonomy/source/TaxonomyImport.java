package dev.laurel.taxonomy.source;

import dev.laurel.taxonomy.SkillRow;
import dev.laurel.taxonomy.TaxonomyStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Imports skills into the tables, without the service around it: a running one notices by the version.
 *
 * <p>Each import is one transaction and may be repeated: nothing is duplicated, ids given earlier stay, a line that
 * cannot be read is left out and reported. Two imports at once wait for each other.
 */
public final class TaxonomyImport {
    private final DataSource source;

    public TaxonomyImport(DataSource source) {
        this.source = source;
    }

    /**
     * ESCO's official CSV files.
     *
     * @param directory holds them, plain or gzipped
     * @throws IOException where one is missing or is not what its name says
     */
    public ImportReport esco(Path directory, Progress progress) throws IOException, SQLException {
        return run(false, progress, merge -> EscoDirectory.read(directory, merge, progress));
    }

    /**
     * O*NET's table of technology skills.
     *
     * @throws IOException where it cannot be read or is another table
     */
    public ImportReport onet(Path table, Progress progress) throws IOException, SQLException {
        return run(false, progress, merge -> {
            try (var file = SourceFile.open(table)) {
                OnetTable.read(file, merge, progress);
            }
        });
    }

    /**
     * JSON Lines, one skill a line.
     *
     * @throws IOException where the file cannot be read
     */
    public ImportReport jsonl(Path lines, Progress progress) throws IOException, SQLException {
        return run(false, progress, merge -> {
            try (var file = SourceFile.open(lines)) {
                JsonLines.read(file, merge, progress);
            }
        });
    }

    /** The starter taxonomy that comes with the program. */
    public ImportReport starter() throws IOException, SQLException {
        return run(true, Progress.silent(), Starter::read);
    }

    private interface Reader {
        void read(Merge merge) throws IOException;
    }

    private ImportReport run(boolean reviewed, Progress progress, Reader reader) throws IOException, SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var report = run(connection, reviewed, progress, reader);
                connection.commit();
                return report;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static ImportReport run(Connection connection, boolean reviewed, Progress progress, Reader reader)
            throws IOException, SQLException {
        var writer = new TaxonomyWriter(connection, progress);
        long version = writer.lock();
        var merge = new Merge(TaxonomyStore.skills(connection), reviewed, new Faults());
        reader.read(merge);
        merge.finish();
        var added = merge.drafts().stream().filter(Draft::isNew).toList();
        var changed = merge.drafts().stream().filter(Draft::isChanged).toList();
        if (!added.isEmpty() || !changed.isEmpty()) {
            writer.write(rows(added), rows(changed));
            version = writer.bump();
        }
        return new ImportReport(
                merge.rows(),
                added.size(),
                changed.size(),
                merge.drafts().size(),
                merge.faults().count(),
                merge.faults().listed(),
                version);
    }

    private static List<SkillRow> rows(List<Draft> drafts) {
        return drafts.stream().map(Draft::row).toList();
    }
}

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
        return run(progress, merge -> EscoDirectory.read(directory, merge, progress));
    }

    /**
     * O*NET's table of technology skills.
     *
     * @throws IOException where it cannot be read or is another table
     */
    public ImportReport onet(Path table, Progress progress) throws IOException, SQLException {
        return run(progress, merge -> {
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
        return run(progress, merge -> {
            try (var file = SourceFile.open(lines)) {
                JsonLines.read(file, merge, progress);
            }
        });
    }

    /**
     * Brings the starter taxonomy up to the edition that comes with this program.
     *
     * @return false where it was there already
     */
    public boolean starter() throws IOException, SQLException {
        return inTransaction(connection -> {
            var writer = new TaxonomyWriter(connection, Progress.silent());
            writer.lock();
            return bringStarter(connection, writer);
        });
    }

    private interface Reader {
        void read(Merge merge) throws IOException;
    }

    private interface Work<T> {
        T run(Connection connection) throws IOException, SQLException;
    }

    private <T> T inTransaction(Work<T> work) throws IOException, SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.run(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private ImportReport run(Progress progress, Reader reader) throws IOException, SQLException {
        return inTransaction(connection -> {
            var writer = new TaxonomyWriter(connection, progress);
            writer.lock();
            bringStarter(connection, writer);
            return merge(connection, writer, false, reader);
        });
    }

    /** The starter comes before everything else, so that its ids are the canonical ones. */
    private static boolean bringStarter(Connection connection, TaxonomyWriter writer) throws IOException, SQLException {
        var digest = Starter.digest();
        if (digest.equals(writer.starter())) {
            return false;
        }
        merge(connection, writer, true, Starter::read);
        writer.noteStarter(digest);
        return true;
    }

    private static ImportReport merge(Connection connection, TaxonomyWriter writer, boolean reviewed, Reader reader)
            throws IOException, SQLException {
        var merge = new Merge(TaxonomyStore.skills(connection), reviewed, new Faults());
        reader.read(merge);
        merge.finish();
        var added = merge.drafts().stream().filter(Draft::isNew).toList();
        var changed = merge.drafts().stream().filter(Draft::isChanged).toList();
        boolean news = !added.isEmpty() || !changed.isEmpty();
        if (news) {
            writer.write(rows(added), rows(changed));
        }
        return new ImportReport(
                merge.rows(),
                added.size(),
                changed.size(),
                merge.drafts().size(),
                merge.faults().count(),
                merge.faults().listed(),
                news ? writer.bump() : writer.version());
    }

    private static List<SkillRow> rows(List<Draft> drafts) {
        return drafts.stream().map(Draft::row).toList();
    }
}

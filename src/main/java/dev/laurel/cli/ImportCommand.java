package dev.laurel.cli;

import dev.laurel.taxonomy.source.BadLine;
import dev.laurel.taxonomy.source.ImportReport;
import dev.laurel.taxonomy.source.TaxonomyImport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code laurel import}: a skill taxonomy into the database, while the service runs or not. */
final class ImportCommand implements Command {
    private static final Set<String> SOURCES = Set.of("esco", "onet", "jsonl");

    /** O*NET's own name of the table, with the space or the underscore that downloads have. */
    private static final String TECHNOLOGY_SKILLS = "Technology[ _]Skills\\.txt(\\.gz)?";

    @Override
    public int run(String[] words, PrintStream out, PrintStream err) {
        Arguments arguments = Arguments.of(words, Set.of("--data"), Set.of());
        List<String> given = arguments.words("the source (esco, onet or jsonl)", "the path");
        String source = given.getFirst();
        if (!SOURCES.contains(source)) {
            throw new UsageException("'" + source + "' is no source; there are: esco, onet, jsonl");
        }
        Path path = existing(source, Path.of(given.getLast()));
        try (WorkDatabase database =
                WorkDatabase.open(Settings.ofThisProcess(), DataDirectory.of(arguments.value("--data")))) {
            tell(read(source, path, new TaxonomyImport(database.source()), err), out, err);
            return 0;
        } catch (IOException e) {
            throw new FailedException("nothing was imported: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new FailedException("nothing was imported; the database says: " + e.getMessage(), e);
        }
    }

    private static ImportReport read(String source, Path path, TaxonomyImport into, PrintStream err)
            throws IOException, SQLException {
        try (ProgressLine progress = new ProgressLine(err)) {
            return switch (source) {
                case "esco" -> into.esco(path, progress);
                case "onet" -> into.onet(path, progress);
                default -> into.jsonl(path, progress);
            };
        }
    }

    private static Path existing(String source, Path path) {
        if (!Files.exists(path)) {
            throw new FailedException(path + " does not exist");
        }
        boolean directory = Files.isDirectory(path);
        if (source.equals("esco") && !directory) {
            throw new FailedException(path + " is a file; esco takes the folder that holds ESCO's CSV files");
        }
        if (source.equals("jsonl") && directory) {
            throw new FailedException(path + " is a folder; jsonl takes a file");
        }
        return source.equals("onet") && directory ? technologySkills(path) : path;
    }

    private static Path technologySkills(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches(TECHNOLOGY_SKILLS))
                    .findFirst()
                    .orElseThrow(() -> new FailedException(folder + " holds no Technology_Skills.txt"));
        } catch (IOException e) {
            throw new FailedException("cannot read " + folder + ": " + e, e);
        }
    }

    private static void tell(ImportReport report, PrintStream out, PrintStream err) {
        for (BadLine bad : report.badLines()) {
            err.println(bad.file() + ":" + bad.line() + ": left out: " + bad.reason());
        }
        if (report.bad() > report.badLines().size()) {
            err.println("… and " + (report.bad() - report.badLines().size()) + " more lines left out");
        }
        out.printf(
                "%,d rows read, %,d skills added, %,d changed, %,d lines left out; %,d skills now (version %d), %s%n",
                report.rows(),
                report.added(),
                report.changed(),
                report.bad(),
                report.skills(),
                report.version(),
                Uptime.text());
    }
}

package dev.laurel.taxonomy.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.SkillKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The official CSV files of ESCO in one directory, as downloaded: skills, broader relations and relations among skills
 * (ADR 0022). Skill groups are no skills: relations to them are passed over.
 */
final class EscoDirectory {
    static final String SCHEME = "esco:";

    private static final String SKILLS = "skills_en.csv";
    private static final String BROADER = "broaderRelationsSkillPillar.csv";
    private static final String RELATED = "skillSkillRelations.csv";

    /** What a concept's address begins with when it is a skill; others are groups of fields of education. */
    private static final String SKILL_URI = "http://data.europa.eu/esco/skill/";

    private static final String SKILL_TYPE = "KnowledgeSkillCompetence";

    private EscoDirectory() {}

    static void read(Path directory, Merge merge, Progress progress) throws IOException {
        try (var file = SourceFile.open(directory, SKILLS)) {
            each(file, progress, List.of("conceptUri", "preferredLabel"), record -> readSkill(record, file, merge));
        }
        try (var file = SourceFile.open(directory, BROADER)) {
            each(file, progress, List.of("conceptUri", "broaderUri"), record -> readBroader(record, file, merge));
        }
        try (var file = SourceFile.open(directory, RELATED)) {
            each(
                    file,
                    progress,
                    List.of("originalSkillUri", "relatedSkillUri"),
                    record -> readRelated(record, file, merge));
        }
    }

    private interface RecordReader {
        void read(NamedCsvRecord record);
    }

    private static void each(SourceFile file, Progress progress, List<String> columns, RecordReader reader)
            throws IOException {
        long rows = 0;
        try (var records = CsvReader.builder().ofNamedCsvRecord(file.reader())) {
            for (var record : records) {
                if (rows == 0 && !record.getHeader().containsAll(columns)) {
                    throw new IOException(file.name() + " lacks one of the columns " + columns);
                }
                reader.read(record);
                rows++;
                if (rows % Progress.EVERY == 0) {
                    progress.at(file.name(), rows, file.percent());
                }
            }
        } catch (CsvParseException broken) {
            throw new IOException(file.name() + " is broken after " + rows + " rows", broken);
        }
        progress.at(file.name(), rows, file.percent());
    }

    private static void readSkill(NamedCsvRecord record, SourceFile file, Merge merge) {
        var place = place(file, record);
        var id = id(field(record, "conceptUri"));
        var label = field(record, "preferredLabel").strip();
        if (id.isEmpty() || label.isEmpty()) {
            merge.bad(place, id.isEmpty() ? "has no skill's conceptUri" : "has no preferredLabel");
        } else if (isReleased(record)) {
            var kind = field(record, "skillType").equals("knowledge") ? SkillKind.KNOWLEDGE : SkillKind.METHOD;
            merge.add(SkillLine.named(id.get(), label, aliases(record), kind), place);
        }
    }

    private static boolean isReleased(NamedCsvRecord record) {
        var status = field(record, "status");
        return status.isEmpty() || status.equals("released");
    }

    private static List<String> aliases(NamedCsvRecord record) {
        var names = new ArrayList<String>();
        for (var column : List.of("altLabels", "hiddenLabels")) {
            Arrays.stream(field(record, column).split("\n", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add);
        }
        return names;
    }

    private static void readBroader(NamedCsvRecord record, SourceFile file, Merge merge) {
        if (field(record, "conceptType").equals(SKILL_TYPE)
                && field(record, "broaderType").equals(SKILL_TYPE)) {
            link(record, file, merge, "conceptUri", Link.Kind.BROADER, "broaderUri");
        }
    }

    private static void readRelated(NamedCsvRecord record, SourceFile file, Merge merge) {
        link(record, file, merge, "originalSkillUri", Link.Kind.RELATED, "relatedSkillUri");
    }

    private static void link(
            NamedCsvRecord record, SourceFile file, Merge merge, String from, Link.Kind kind, String to) {
        var place = place(file, record);
        var source = id(field(record, from));
        var target = id(field(record, to));
        if (source.isPresent() && target.isPresent()) {
            merge.link(new Link(source.get(), kind, target.get(), place));
        } else {
            merge.bad(place, "does not name two skills");
        }
    }

    private static Optional<SkillId> id(String uri) {
        var value = SCHEME + uri.substring(Math.min(uri.length(), SKILL_URI.length()));
        return uri.startsWith(SKILL_URI) && SkillId.isWellFormed(value)
                ? Optional.of(new SkillId(value))
                : Optional.empty();
    }

    private static String field(NamedCsvRecord record, String name) {
        return record.findField(name).orElse("");
    }

    private static Faults.Place place(SourceFile file, NamedCsvRecord record) {
        return new Faults.Place(file.name(), record.getStartingLineNumber());
    }
}

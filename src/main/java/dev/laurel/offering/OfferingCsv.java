package dev.laurel.offering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.laurel.api.Fault;
import dev.laurel.api.Nearest;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns lines of CSV into the JSON that an offering is posted as. */
final class OfferingCsv {
    /** Longest field in characters; a longer one ends the reading. */
    private static final int MAX_FIELD = 10_000;

    /** A line may have so many of those. */
    private static final int FIELDS = 16;

    /** Columns that may stand in the header, and where in the JSON their text goes. */
    private static final Map<String, String> COLUMNS = new TreeMap<>(Map.ofEntries(
            Map.entry("issuer", "/issuer/name"),
            Map.entry("identifier", "/issuer/identifier"),
            Map.entry("achievement", "/achievement/id"),
            Map.entry("name", "/achievement/name"),
            Map.entry("kind", "/kind"),
            Map.entry("skills", "/skills"),
            Map.entry("hours", "/hours"),
            Map.entry("price", "/price/amount"),
            Map.entry("currency", "/price/currency"),
            Map.entry("asOf", "/asOf"),
            Map.entry("link", "/link"),
            Map.entry("area", "/area"),
            Map.entry("language", "/language")));

    private OfferingCsv() {}

    /** Takes an offering as JSON with the number of its line. */
    interface Taking {
        void take(long line, JsonNode json);
    }

    /** Takes what is wrong with a line. */
    interface Refusing {
        void refuse(long line, List<Fault> faults);
    }

    static void read(Reader reader, int maxLines, Taking taking, Refusing refusing) throws IOException {
        try (var csv = reader(reader)) {
            read(csv.iterator(), maxLines, taking, refusing);
        } catch (CsvParseException broken) {
            refusing.refuse(0, List.of(fault("not_csv", "The file is no CSV from here on, or has too long a field.")));
        }
    }

    /** Lines of another width are ours to refuse, one by one. */
    private static CsvReader<CsvRecord> reader(Reader reader) {
        return CsvReader.builder()
                .maxBufferSize(FIELDS * MAX_FIELD)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader);
    }

    private static void read(Iterator<CsvRecord> records, int maxLines, Taking taking, Refusing refusing) {
        if (!records.hasNext()) {
            refusing.refuse(1, List.of(fault("no_header", "The first line names the columns.")));
            return;
        }
        var header = records.next();
        var columns = header.getFields().stream().map(String::strip).toList();
        var faults = faults(columns);
        if (!faults.isEmpty()) {
            refusing.refuse(header.getStartingLineNumber(), faults);
            return;
        }
        for (int lines = 0; records.hasNext(); lines++) {
            var record = records.next();
            if (lines == maxLines) {
                refusing.refuse(
                        record.getStartingLineNumber(),
                        List.of(fault("too_many_lines", "A file has at most " + maxLines + " lines.")));
                return;
            }
            if (record.getFieldCount() == columns.size()) {
                taking.take(record.getStartingLineNumber(), json(columns, record));
            } else {
                refusing.refuse(
                        record.getStartingLineNumber(),
                        List.of(fault("not_csv", "Must be " + columns.size() + " fields, as the header has.")));
            }
        }
    }

    private static List<Fault> faults(List<String> columns) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!COLUMNS.containsKey(column)) {
                faults.add(new Fault(
                        "",
                        null,
                        "unknown_column",
                        "There is no column " + column + ".",
                        Nearest.to(column, COLUMNS.keySet())));
            } else if (!seen.add(column)) {
                faults.add(fault("given_twice", "The column " + column + " is there twice."));
            }
        }
        return faults;
    }

    private static JsonNode json(List<String> columns, CsvRecord record) {
        var offering = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < columns.size(); i++) {
            var text = record.getField(i).strip();
            if (!text.isEmpty()) {
                put(offering, columns.get(i), text);
            }
        }
        return offering;
    }

    private static void put(ObjectNode offering, String column, String text) {
        var tokens = COLUMNS.getOrDefault(column, "").split("/", -1);
        var parent = tokens.length > 2 ? offering.withObject("/" + tokens[1]) : offering;
        var name = tokens[tokens.length - 1];
        switch (column) {
            case "skills" -> parent.set(name, skills(text));
            case "hours" -> hours(parent, text);
            default -> parent.put(name, text);
        }
    }

    /** What is no number stays a text, for the reader to refuse. */
    private static void hours(ObjectNode offering, String text) {
        try {
            offering.put("hours", Integer.parseInt(text));
        } catch (NumberFormatException noNumber) {
            offering.put("hours", text);
        }
    }

    /** "SQL:ADVANCED; data analysis": the level stands behind the last colon, ids hold colons, too. */
    private static JsonNode skills(String text) {
        var skills = JsonNodeFactory.instance.arrayNode();
        for (var one : text.split(";", -1)) {
            var named = one.strip();
            int colon = named.lastIndexOf(':');
            boolean hasLevel = colon > 0 && isWord(named.substring(colon + 1));
            var skill = skills.addObject()
                    .put("skill", hasLevel ? named.substring(0, colon).strip() : named);
            if (hasLevel) {
                skill.put("level", named.substring(colon + 1));
            }
        }
        return skills;
    }

    /** Levels are written in capitals, and no id ends like that. */
    private static boolean isWord(String text) {
        return !text.isEmpty() && text.chars().allMatch(sign -> sign >= 'A' && sign <= 'Z');
    }

    private static Fault fault(String code, String message) {
        return new Fault("", null, code, message, List.of());
    }
}

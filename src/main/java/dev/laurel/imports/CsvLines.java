package dev.laurel.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.laurel.api.Fault;
import dev.laurel.api.Nearest;
import dev.laurel.api.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of CSV; the first names the columns, in any order. A field may be quoted, but not go over several lines. */
final class CsvLines implements LineReader {
    /** Characters of a column's name that are told. */
    private static final int MAX_TOLD = 40;

    private final Map<String, Columns.Cell> known;
    private @Nullable List<String> columns;

    /** @param known what may be named in the header, and where it goes */
    CsvLines(Map<String, Columns.Cell> known) {
        this.known = known;
    }

    /** @throws BadHeaderException where the first line does not name columns that there are */
    @Override
    public @Nullable ObjectNode read(byte[] line) {
        var names = columns;
        if (names == null) {
            columns = header(line);
            return null;
        }
        var fields = fields(line);
        if (fields.size() != names.size()) {
            throw ProblemException.invalid(Fault.at(
                    "",
                    "not_csv",
                    "Must be " + names.size() + " fields with commas between them; it is " + fields.size() + "."));
        }
        var object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isBlank()) {
                cell(names.get(i)).put(object, fields.get(i).strip());
            }
        }
        return object;
    }

    private Columns.Cell cell(String name) {
        var cell = known.get(name);
        if (cell == null) {
            throw new IllegalStateException("a column that was checked is not known");
        }
        return cell;
    }

    private List<String> header(byte[] line) {
        try {
            return checked(fields(line));
        } catch (ProblemException unreadable) {
            throw new BadHeaderException(unreadable.faults());
        }
    }

    private List<String> checked(List<String> header) {
        var names = header.stream().map(String::strip).toList();
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!known.containsKey(name)) {
                faults.add(new Fault(
                        "",
                        null,
                        "unknown_column",
                        "There is no column \"" + shortened(name) + "\".",
                        Nearest.to(name, known.keySet())));
            } else if (!seen.add(name)) {
                faults.add(Fault.at("", "repeated_column", "The column \"" + name + "\" is there twice."));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadHeaderException(faults);
        }
        return names;
    }

    private static String shortened(String name) {
        return name.length() <= MAX_TOLD ? name : name.substring(0, MAX_TOLD) + "…";
    }

    private static List<String> fields(byte[] line) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            if (text.chars().filter(sign -> sign == '"').count() % 2 != 0) {
                throw notCsv();
            }
            return CsvReader.builder().ofSingleCsvRecord(text).getFields();
        } catch (CharacterCodingException broken) {
            throw ProblemException.invalid(Fault.at("", "not_utf8", "Is not UTF-8."));
        } catch (CsvParseException broken) {
            throw notCsv();
        }
    }

    private static ProblemException notCsv() {
        return ProblemException.invalid(Fault.at("", "not_csv", "Is no line of CSV: look for quotes."));
    }

    @Override
    public boolean isReady() {
        return columns != null;
    }

    /** Nothing of the file can be read. */
    static final class BadHeaderException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Fault> faults;

        BadHeaderException(List<Fault> faults) {
            this.faults = faults;
        }

        List<Fault> faults() {
            return faults;
        }
    }
}

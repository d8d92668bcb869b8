package dev.laurel.credential.licence;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes the lines of one file, gathers good ones into batches and bad ones into a list. Used once, by one thread. */
final class RegisterFile {
    private final LocalDate today;
    private final int batchSize;
    private final int maxLines;
    private final Function<List<Entry>, Stored> store;
    private final List<Entry> batch = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();
    private Runnable headerSeen = () -> {};
    private @Nullable List<String> columns;
    private long lines;
    private long refused;
    private long stored;
    private long licences;

    RegisterFile(InstantSource clock, int batchSize, int maxLines, Function<List<Entry>, Stored> store) {
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        this.batchSize = batchSize;
        this.maxLines = maxLines;
        this.store = store;
    }

    /**
     * What became of a batch.
     *
     * @param older entries that were not written because newer ones are there
     * @param licences licences about which something changed
     */
    record Stored(List<Entry> older, int licences) {}

    /** What to do once the header is found good, before anything is stored. */
    void onHeader(Runnable action) {
        headerSeen = action;
    }

    /** Takes a line; false where reading further makes no sense. */
    boolean take(Line line) {
        if (line.isBlank()) {
            return true;
        }
        if (columns == null) {
            return takeHeader(line);
        }
        if (lines == maxLines) {
            refuse(
                    line.number(),
                    List.of(LineFault.of(
                            "too_many_lines", "A file has at most " + maxLines + " lines: load the rest in another.")));
            return false;
        }
        lines++;
        takeEntry(line, columns);
        return true;
    }

    /** Stores what is left; false where there was no header. */
    boolean finish() {
        flush();
        return columns != null;
    }

    RegisterLoad result(String board, int maxAgeDays) {
        return new RegisterLoad(board, maxAgeDays, lines, stored, refused, bad, licences);
    }

    private boolean takeHeader(Line line) {
        var names = fields(line);
        if (names == null
                || names.size() != EntryReader.COLUMNS.size()
                || !new HashSet<>(names).equals(new HashSet<>(EntryReader.COLUMNS))) {
            return false;
        }
        columns = names;
        headerSeen.run();
        return true;
    }

    private void takeEntry(Line line, List<String> names) {
        var fields = fields(line);
        if (fields == null || fields.size() != names.size()) {
            var fault = line.fault();
            refuse(
                    line.number(),
                    List.of(
                            fault != null
                                    ? fault
                                    : LineFault.of(
                                            "not_csv",
                                            "Must be " + names.size() + " fields with commas between them.")));
            return;
        }
        var reader = new EntryReader(byColumn(names, fields));
        var entry = reader.read(line.number(), today);
        if (entry == null) {
            refuse(line.number(), reader.faults());
        } else if (batch.add(entry) && batch.size() == batchSize) {
            flush();
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        var result = store.apply(List.copyOf(batch));
        stored += batch.size() - result.older().size();
        licences += result.licences();
        batch.clear();
        result.older()
                .forEach(entry -> refuse(
                        entry.line(),
                        List.of(new LineFault(
                                "checkedOn", "older_than_loaded", "A line checked later is already there."))));
    }

    private void refuse(long line, List<LineFault> faults) {
        refused++;
        if (bad.size() < RegisterLoad.MAX_ERRORS) {
            bad.add(new BadLine(line, faults));
        }
    }

    private static Map<String, String> byColumn(List<String> names, List<String> fields) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), fields.get(i));
        }
        return values;
    }

    /** The fields of a line; null where it is no line of CSV. */
    private static @Nullable List<String> fields(Line line) {
        if (line.text() == null) {
            return null;
        }
        try {
            return CsvReader.builder().ofSingleCsvRecord(line.text()).getFields();
        } catch (CsvParseException bad) {
            return null;
        }
    }
}

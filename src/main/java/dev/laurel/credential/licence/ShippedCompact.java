package dev.laurel.credential.licence;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The nurse licensure compact as it comes with the program: facts to be checked before they decide about anybody. */
final class ShippedCompact {
    private static final String FILE = "/licensing/nlc.csv";

    private ShippedCompact() {}

    static List<CompactMember> members() {
        var file = Objects.requireNonNull(ShippedCompact.class.getResourceAsStream(FILE), FILE);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().map(ShippedCompact::member).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static CompactMember member(NamedCsvRecord row) {
        var note = row.getField("note");
        return new CompactMember(
                row.getField("jurisdiction"),
                day(row.getField("implementedOn")),
                day(row.getField("withdrawnOn")),
                note.isEmpty() ? null : note,
                row.getField("source"),
                LocalDate.parse(row.getField("readOn")));
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}

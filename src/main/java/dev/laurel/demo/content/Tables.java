package dev.laurel.demo.content;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.laurel.skill.terms.Cefr;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/** Reads the CSV resources; a cell that holds several values parts them by semicolons. */
final class Tables {
    private static final String SEPARATOR = ";";

    private Tables() {}

    static List<PlaceSheet> places() {
        return rows(
                "places.csv",
                row -> new PlaceSheet(
                        row.getField("country"),
                        row.getField("region"),
                        ZoneId.of(row.getField("timeZone")),
                        Currency.getInstance(row.getField("currency")),
                        row.getField("language"),
                        Cefr.valueOf(row.getField("english")),
                        Double.parseDouble(row.getField("rateFactor")),
                        List.of(row.getField("cultures").split(SEPARATOR))));
    }

    static List<NameSheet> names() {
        return rows(
                "names.csv",
                row -> new NameSheet(
                        row.getField("culture"),
                        row.getField("language"),
                        List.of(row.getField("given").split(SEPARATOR)),
                        List.of(row.getField("family").split(SEPARATOR))));
    }

    static List<OfferingSheet> offerings() {
        return rows(
                "offerings.csv",
                row -> new OfferingSheet(
                        row.getField("issuer"),
                        row.getField("achievement"),
                        row.getField("hours"),
                        row.getField("price"),
                        row.getField("currency"),
                        row.getField("language")));
    }

    private static <T> List<T> rows(String name, Function<NamedCsvRecord, T> reader) {
        return CsvReader.builder().ofNamedCsvRecord(Resources.text(name)).stream()
                .map(reader)
                .toList();
    }
}

package dev.laurel.demo.seed;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.laurel.demo.content.LicenceSheet;
import dev.laurel.demo.content.LicenceSheet.Standing;
import dev.laurel.demo.content.PersonSheet;
import java.io.StringWriter;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The nursing boards of the demo: what the register of each says, on any day. Licences that are in force are renewed
 * year by year, as their holders would; what is out of order stays so.
 *
 * @param seeded day of seeding
 * @param today day on which the registers are read
 * @param mainGigStarts first day of the nurses' main gig, as it stands now
 */
record Boards(LocalDate seeded, LocalDate today, LocalDate mainGigStarts) {
    private static final String[] COLUMNS = {
        "number",
        "type",
        "jurisdiction",
        "holder",
        "status",
        "multistate",
        "issuedOn",
        "expiresOn",
        "discipline",
        "checkedOn"
    };
    /** A licence in force stays so for at least this many days: longer than any gig of the demo. */
    private static final int AT_LEAST_DAYS = 300;
    /** How long before seeding a lapsed licence ran out, in days. */
    private static final int LAPSED_DAYS = 100;
    /** How far into the main gig a licence runs that ends during it, in days. */
    private static final int INTO_GIG_DAYS = 30;

    private static final int NUMBERS = 10_000_000;
    private static final int OLDEST_YEARS = 15;
    private static final int MONTHS = 12;

    /** The board of a state, as registers are named. */
    static String board(String state) {
        return state.toLowerCase(Locale.ROOT) + "-board-of-nursing";
    }

    /** The number that somebody's licence has, always the same. */
    static String number(PersonSheet person, LicenceSheet licence) {
        int number = Math.floorMod((person.key() + licence.state() + licence.type()).hashCode(), NUMBERS);
        return licence.state().substring(licence.state().length() - 2) + String.format(Locale.ROOT, "%07d", number);
    }

    /** Each board's register as CSV, by board. */
    Map<String, String> registers(List<PersonSheet> people) {
        var texts = new TreeMap<String, StringWriter>();
        for (var person : people) {
            for (var licence : person.licences()) {
                var text = texts.computeIfAbsent(board(licence.state()), board -> headed());
                if (licence.standing() != Standing.UNKNOWN_NUMBER) {
                    append(text, row(person, licence));
                }
            }
        }
        var registers = new TreeMap<String, String>();
        texts.forEach((board, text) -> registers.put(board, text.toString()));
        return registers;
    }

    private String[] row(PersonSheet person, LicenceSheet licence) {
        var number = number(person, licence);
        boolean lapsed = licence.standing() == Standing.LAPSED;
        return new String[] {
            number,
            licence.type(),
            licence.state(),
            printed(person.name()),
            lapsed ? "LAPSED" : "ACTIVE",
            String.valueOf(licence.multistate()),
            seeded.minusYears(1L + Math.floorMod(number.hashCode(), OLDEST_YEARS))
                    .toString(),
            expires(licence.standing(), number).toString(),
            String.valueOf(licence.standing() == Standing.DISCIPLINE),
            today.toString()
        };
    }

    private LocalDate expires(Standing standing, String number) {
        return switch (standing) {
            case LAPSED -> seeded.minusDays(LAPSED_DAYS);
            case ENDS_DURING_GIG -> mainGigStarts.plusDays(INTO_GIG_DAYS);
            case ACTIVE, DISCIPLINE, UNKNOWN_NUMBER -> renewal(number);
        };
    }

    /** The end of the licence's own month, in the first year that leaves enough time. */
    private LocalDate renewal(String number) {
        int month = 1 + Math.floorMod(number.hashCode(), MONTHS);
        var earliest = today.plusDays(AT_LEAST_DAYS);
        var end = LocalDate.of(earliest.getYear(), month, 1).with(TemporalAdjusters.lastDayOfMonth());
        return end.isBefore(earliest) ? end.plusYears(1).with(TemporalAdjusters.lastDayOfMonth()) : end;
    }

    /** As registers print names: in capitals, without accents. */
    private static String printed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }

    private static StringWriter headed() {
        var text = new StringWriter();
        append(text, COLUMNS);
        return text;
    }

    private static void append(StringWriter text, String[] cells) {
        CsvWriter.builder().bufferSize(0).build(text).writeRecord(cells);
    }
}

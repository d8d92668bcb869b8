package dev.laurel.credential.licence;

import dev.laurel.api.Texts;
import dev.laurel.terms.LicenceTypes;
import dev.laurel.terms.Places;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one line of a register, collecting all that is wrong with them. */
final class EntryReader {
    /** The columns, all of them needed, in any order. */
    static final List<String> COLUMNS = List.of(
            "number",
            "type",
            "jurisdiction",
            "holder",
            "status",
            "multistate",
            "issuedOn",
            "expiresOn",
            "discipline",
            "checkedOn");

    static final int MAX_HOLDER = 200;
    private static final String STATUSES =
            Arrays.stream(EntryStatus.values()).map(Enum::name).collect(Collectors.joining(", "));

    private final Map<String, String> fields;
    private final List<LineFault> faults = new ArrayList<>();

    /**
     * A reader of one line.
     *
     * @param fields by column; each column is there
     */
    EntryReader(Map<String, String> fields) {
        this.fields = fields;
    }

    List<LineFault> faults() {
        return faults;
    }

    /**
     * The entry; null, with faults, where the line is bad. Check dates may lie one day ahead of {@code today} (UTC).
     */
    @Nullable
    Entry read(long line, LocalDate today) {
        var number = text(
                "number",
                value -> value.length() <= LicenceRequest.MAX_NUMBER
                        && !LicenceRequest.numberKey(value).isEmpty());
        var type = text("type", LicenceTypes::isWellFormed);
        var jurisdiction = text("jurisdiction", Places::isRegion);
        var holder = text("holder", value -> value.length() <= MAX_HOLDER);
        var status = status();
        var multistate = flag("multistate");
        var issuedOn = day("issuedOn", true);
        var expiresOn = day("expiresOn", false);
        var discipline = flag("discipline");
        var checkedOn = day("checkedOn", true);
        if (issuedOn != null && expiresOn != null && expiresOn.isBefore(issuedOn)) {
            fault("expiresOn", "dates_reversed", "Lies before issuedOn.");
        }
        if (checkedOn != null && checkedOn.isAfter(today.plusDays(1))) {
            fault("checkedOn", "in_the_future", "Lies in the future.");
        }
        return faults.isEmpty()
                        && number != null
                        && type != null
                        && jurisdiction != null
                        && holder != null
                        && status != null
                        && issuedOn != null
                        && checkedOn != null
                ? new Entry(
                        line,
                        number,
                        type.toUpperCase(Locale.ROOT),
                        jurisdiction,
                        holder,
                        status,
                        multistate,
                        issuedOn,
                        expiresOn,
                        discipline,
                        checkedOn,
                        null)
                : null;
    }

    private @Nullable String text(String column, Predicate<String> sound) {
        var value = value(column);
        if (value.isEmpty()) {
            fault(column, "required", "Is required.");
            return null;
        }
        if (!Texts.isClean(value, false) || !sound.test(value)) {
            fault(column, "invalid_value", "Is no such value as belongs here, or too long.");
            return null;
        }
        return value;
    }

    private @Nullable EntryStatus status() {
        var value = value("status").toUpperCase(Locale.ROOT);
        for (var status : EntryStatus.values()) {
            if (status.name().equals(value)) {
                return status;
            }
        }
        fault("status", value.isEmpty() ? "required" : "unknown_value", "Must be one of " + STATUSES + ".");
        return null;
    }

    /** A flag that is not stated is not known, and what is not known is no pass: both must be there. */
    private boolean flag(String column) {
        var value = value(column).toLowerCase(Locale.ROOT);
        if (!value.equals("true") && !value.equals("false")) {
            fault(column, value.isEmpty() ? "required" : "unknown_value", "Must be true or false.");
        }
        return value.equals("true");
    }

    private @Nullable LocalDate day(String column, boolean required) {
        var value = value(column);
        if (value.isEmpty()) {
            if (required) {
                fault(column, "required", "Is required.");
            }
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException bad) {
            fault(column, "invalid_date", "Must be a day such as 2026-12-01.");
            return null;
        }
    }

    private String value(String column) {
        return fields.getOrDefault(column, "").strip();
    }

    private void fault(String column, String code, String message) {
        faults.add(new LineFault(column, code, message));
    }
}

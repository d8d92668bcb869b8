package dev.laurel.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, taken one by one. A field that is absent or null reads as null (or the given default);
 * a bad one is reported with its pointer and reads as null too. Fields nobody took are refused at the end, with the
 * nearest name.
 */
public final class Fields {
    private static final String NOT_A = "invalid_";
    private final Element element;
    // A dozen or two, which are mostly the very texts that are looked for: a list is searched faster than a set is
    // made.
    private final List<String> known = new ArrayList<>();
    private final List<String> readOnly = new ArrayList<>();

    Fields(Element element) {
        this.element = element;
    }

    /** The object itself, to report a fault that concerns several fields. */
    public Element element() {
        return element;
    }

    /** Whether the field is given and not null; also makes it known. */
    public boolean has(String name) {
        known.add(name);
        var value = element.json().get(name);
        return value != null && !value.isNull();
    }

    /** The field's value, or null where it is not given. */
    public @Nullable Element field(String name) {
        return has(name) ? element.child(name) : null;
    }

    /** The field's value; where it is not given, that is reported. */
    public @Nullable Element required(String name) {
        if (!has(name)) {
            element.missing(name);
            return null;
        }
        return element.child(name);
    }

    /** Fields that only the service sets: named in the refusal when given. */
    public void readOnly(String... names) {
        readOnly.addAll(Arrays.asList(names));
    }

    /** Reports a fault of a field, given or not. */
    public void fault(String name, String code, String message) {
        known.add(name);
        element.child(name).fault(code, message);
    }

    public @Nullable String text(String name, int max) {
        var value = field(name);
        return value == null ? null : value.text(1, max, false);
    }

    public @Nullable String requiredText(String name, int max) {
        var value = required(name);
        return value == null ? null : value.text(1, max, false);
    }

    public @Nullable String multilineText(String name, int max) {
        var value = field(name);
        return value == null ? null : value.text(0, max, true);
    }

    public @Nullable Integer integer(String name, int min, int max) {
        var value = field(name);
        return value == null ? null : value.integer(min, max);
    }

    public boolean flag(String name, boolean otherwise) {
        var value = field(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.json().isBoolean()) {
            value.wrongType("true or false");
            return otherwise;
        }
        return value.json().booleanValue();
    }

    /** One of an enumeration's names, exactly; a misspelt one is answered with the nearest. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        return choice(name, Arrays.asList(type.getEnumConstants()));
    }

    /** One of some of an enumeration's names. */
    public <E extends Enum<E>> @Nullable E choice(String name, Collection<E> allowed) {
        var value = field(name);
        return value == null ? null : choice(value, allowed);
    }

    /** One of an enumeration's names, or the default where none is given. */
    public <E extends Enum<E>> E choice(String name, E otherwise) {
        var chosen = choice(name, otherwise.getDeclaringClass());
        return chosen == null ? otherwise : chosen;
    }

    public @Nullable LocalDate day(String name) {
        return parsed(name, "date", "Must be a day such as 2026-12-01.", LocalDate::parse);
    }

    public @Nullable Instant instant(String name) {
        return parsed(name, "instant", "Must be an instant such as 2026-12-01T09:00:00Z.", Instant::parse);
    }

    public @Nullable LocalTime time(String name) {
        return parsed(name, "time", "Must be a time such as 09:00.", LocalTime::parse);
    }

    public @Nullable ZoneId zone(String name) {
        return parsed(name, "time_zone", "Must be an IANA time zone such as Europe/Berlin.", Fields::region);
    }

    public <T> @Nullable T object(String name, Function<Fields, @Nullable T> reader) {
        var value = field(name);
        return value == null ? null : value.object(reader);
    }

    /** A list of at most {@code max}; empty where it is not given. */
    public <T> List<T> list(String name, int max, Function<Element, @Nullable T> reader) {
        var value = field(name);
        return value == null ? List.of() : value.list(max, reader);
    }

    /** A list of texts; empty where it is not given. */
    public List<String> texts(String name, int max, int maxLength) {
        return list(name, max, value -> value.text(1, maxLength, false));
    }

    /**
     * A text turned into a value by {@code parser}, which throws DateTimeException or IllegalArgumentException at a bad
     * one.
     */
    public <T> @Nullable T parsed(String name, String kind, String expectation, Function<String, T> parser) {
        var value = field(name);
        var text = value == null ? null : value.text(1, MAX_PARSED, false);
        if (value == null || text == null) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException bad) {
            value.fault(NOT_A + kind, expectation);
            return null;
        }
    }

    /** Longest text that is tried as a date, a zone, a number or the like. */
    private static final int MAX_PARSED = 100;

    /** Made once: the JDK makes another set of all six hundred each time it is asked. */
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private static ZoneId region(String id) {
        if (!ZONES.contains(id)) {
            throw new DateTimeException("not a region: " + id);
        }
        return ZoneId.of(id);
    }

    private static <E extends Enum<E>> @Nullable E choice(Element value, Collection<E> allowed) {
        var text = value.json().isTextual() ? value.json().textValue() : null;
        for (var candidate : allowed) {
            if (candidate.name().equals(text)) {
                return candidate;
            }
        }
        var names = allowed.stream().map(Enum::name).toList();
        if (text == null) {
            value.wrongType("one of " + String.join(", ", names));
            return null;
        }
        value.fault("unknown_value", "Must be one of " + String.join(", ", names) + ".", Nearest.to(text, names));
        return null;
    }

    void refuseTheRest() {
        var names = element.json().fieldNames();
        while (names.hasNext() && !element.isFull()) {
            var name = names.next();
            if (readOnly.contains(name)) {
                element.child(name).fault("read_only_field", "Is set by the service.");
            } else if (!known.contains(name)) {
                element.child(name)
                        .fault(
                                "unknown_field",
                                "There is no such field.",
                                Nearest.to(name, new LinkedHashSet<>(known)));
            }
        }
    }

    /** The object as it came. */
    public JsonNode json() {
        return element.json();
    }
}

package dev.laurel.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads query parameters strictly: what is out of range is refused, never clamped. */
public final class Parameters {
    private Parameters() {}

    /**
     * Reads several parameters, so that the faults of all are reported together: {@link #of} for each, then
     * {@link #end}.
     */
    public static final class Reading {
        private final List<Fault> faults = new ArrayList<>();

        /** What a reader gives, or {@code otherwise} where it reports faults. */
        public <T> T of(Supplier<T> reader, T otherwise) {
            try {
                return reader.get();
            } catch (ProblemException bad) {
                if (bad.faults().isEmpty()) {
                    throw bad;
                }
                faults.addAll(bad.faults());
                return otherwise;
            }
        }

        /** Ends reading. @throws ProblemException VALIDATION_FAILED with all faults, if there are any */
        public void end() {
            if (!faults.isEmpty()) {
                throw ProblemException.invalid(faults);
            }
        }
    }

    /** The {@code limit} parameter: 1 to 100, 20 where it is not given. */
    public static int limit(@Nullable String text) {
        return integer("limit", text, 1, Page.MAX_LIMIT, Page.DEFAULT_LIMIT);
    }

    /**
     * A whole number.
     *
     * @throws ProblemException VALIDATION_FAILED where it is none or out of range
     */
    public static int integer(String name, @Nullable String text, int min, int max, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        var expectation = "Must be a whole number from " + min + " to " + max + ".";
        try {
            int value = Integer.parseInt(text);
            if (value < min || value > max) {
                throw ProblemException.invalid(Fault.in(name, "out_of_range", expectation));
            }
            return value;
        } catch (NumberFormatException bad) {
            throw ProblemException.invalid(Fault.in(name, "wrong_type", expectation));
        }
    }

    /** {@code true} or {@code false}; false where it is not given. */
    public static boolean flag(String name, @Nullable String text) {
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw ProblemException.invalid(Fault.in(name, "wrong_type", "Must be true or false."));
    }

    /** One of an enumeration's names, exactly; null where it is not given. */
    public static <E extends Enum<E>> @Nullable E choice(String name, @Nullable String text, Class<E> type) {
        if (text == null) {
            return null;
        }
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(text)) {
            throw ProblemException.invalid(new Fault(
                    null,
                    name,
                    "unknown_value",
                    "Must be one of " + String.join(", ", names) + ".",
                    Nearest.to(text.toUpperCase(Locale.ROOT), names)));
        }
        return Enum.valueOf(type, text);
    }

    /** A text of at most {@code max} characters without control characters; null where it is not given. */
    public static @Nullable String text(String name, @Nullable String text, int max) {
        if (text != null && (text.length() > max || !Texts.isClean(text, false))) {
            throw ProblemException.invalid(Fault.in(
                    name,
                    "out_of_range",
                    "Must have at most " + max + " characters, none of them control characters."));
        }
        return text;
    }
}

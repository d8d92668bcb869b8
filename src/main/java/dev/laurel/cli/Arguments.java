package dev.laurel.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A verb's arguments, sorted: options with a value ({@code --port 8080} or {@code --port=8080}), flags, and the rest in
 * order. What was not announced is refused. After {@code --} everything is a plain word.
 */
public final class Arguments {
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<String>> repeated = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> words = new ArrayList<>();

    private Arguments() {}

    /**
     * Sorts them.
     *
     * @param valued options that take a value, with their dashes
     * @param flags options that take none, with their dashes
     * @throws UsageException for an unknown option, a missing or superfluous value, or an option given twice
     */
    public static Arguments of(String[] arguments, Set<String> valued, Set<String> flags) {
        return of(arguments, valued, Set.of(), flags);
    }

    /**
     * Sorts them, where some options may be given several times.
     *
     * @param repeated options that take a value each time they are given, with their dashes
     * @throws UsageException as above
     */
    public static Arguments of(String[] arguments, Set<String> valued, Set<String> repeated, Set<String> flags) {
        Arguments sorted = new Arguments();
        List<String> rest = new ArrayList<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            if (word.equals("--")) {
                sorted.words.addAll(rest);
                return sorted;
            }
            sorted.take(word, rest, valued, repeated, flags);
        }
        return sorted;
    }

    private void take(String word, List<String> rest, Set<String> valued, Set<String> several, Set<String> known) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (!word.startsWith("-")) {
            words.add(word);
        } else if (valued.contains(name) || several.contains(name)) {
            if (equals < 0 && rest.isEmpty()) {
                throw new UsageException(name + " needs a value");
            }
            String value = equals < 0 ? rest.removeFirst() : word.substring(equals + 1);
            if (several.contains(name)) {
                repeated.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
            } else {
                once(values.put(name, value) == null, name);
            }
        } else if (known.contains(word)) {
            once(flags.add(word), word);
        } else {
            throw new UsageException("unknown option " + name);
        }
    }

    private static void once(boolean first, String name) {
        if (!first) {
            throw new UsageException(name + " is given twice");
        }
    }

    /** The value of an option, if it was given. */
    public Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** The values of an option that may be given several times, in order. */
    public List<String> values(String option) {
        return List.copyOf(repeated.getOrDefault(option, List.of()));
    }

    /** The plain words, in order, however many. */
    public List<String> rest() {
        return List.copyOf(words);
    }

    /** The value of an option as a number in a range, or the default. */
    public int number(String option, int least, int most, int otherwise) {
        String text = values.get(option);
        if (text == null) {
            return otherwise;
        }
        boolean number = text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        if (!number) {
            throw new UsageException(
                    option + " must be a number from " + least + " to " + most + ", not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    /** Whether a flag was given. */
    public boolean has(String flag) {
        return flags.contains(flag);
    }

    /**
     * The plain words, of which there must be exactly as many as named.
     *
     * @param names what they are, for the message
     */
    public List<String> words(String... names) {
        if (words.size() < names.length) {
            throw new UsageException(names[words.size()] + " is missing");
        }
        if (words.size() > names.length) {
            throw new UsageException("'" + words.get(names.length) + "' is one word too many");
        }
        return List.copyOf(words);
    }
}

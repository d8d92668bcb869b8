package dev.laurel.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a groups file: CSV whose first line names the columns, {@code freelancer} first, and whose further lines give
 * one person each. What is wrong with a line leaves it out and is told; the others count.
 */
public final class GroupsFile {
    /** The name of the first column. */
    public static final String FREELANCER = "freelancer";
    /** Columns beside the first: a table for each. */
    static final int MAX_COLUMNS = 8;
    /** Different values of a column: more are no groups. */
    static final int MAX_CATEGORIES = 50;
    /** Characters of a value or of a column's name. */
    static final int MAX_VALUE = 60;
    /** Lines: what an audit holds in memory grows with them. */
    static final int MAX_LINES = 200_000;
    /** Characters of a line; a longer one is no line of such a file. */
    static final int MAX_LINE = 2_000;

    private static final Pattern ID = Pattern.compile("frl_[a-z2-7]{26}");
    /** Words by which people say that they do not say. */
    private static final Set<String> UNKNOWN =
            Set.of("unknown", "declined", "not stated", "not declared", "prefer not to say", "n/a", "-", "?");

    private final List<String> columns;
    private final SequencedMap<String, Groups.Declared> people = new LinkedHashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Set<String>> categories;

    private GroupsFile(List<String> columns) {
        this.columns = columns;
        categories =
                Stream.<Set<String>>generate(HashSet::new).limit(columns.size()).toList();
    }

    /** The file's first line, or its length, makes no groups file; the message says why. */
    public static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnreadableException(String message) {
            super(message);
        }
    }

    /** Reads its lines. @throws UnreadableException where it has no columns, or too many lines */
    public static Groups read(List<String> lines) {
        if (lines.size() > MAX_LINES + 1) {
            throw new UnreadableException("it has more than " + MAX_LINES + " lines behind the first");
        }
        var file = new GroupsFile(header(lines.isEmpty() ? "" : lines.getFirst()));
        for (int i = 1; i < lines.size(); i++) {
            file.line(i + 1, lines.get(i));
        }
        return new Groups(file.columns, file.people, file.leftOut);
    }

    private static List<String> header(String line) {
        var names = fields(line.startsWith("\ufeff") ? line.substring(1) : line);
        if (names.isEmpty() || !names.getFirst().equals(FREELANCER)) {
            throw new UnreadableException("its first line must name the columns, '" + FREELANCER + "' first");
        }
        var rest = names.subList(1, names.size());
        if (rest.isEmpty() || rest.size() > MAX_COLUMNS) {
            throw new UnreadableException(
                    "it must name 1 to " + MAX_COLUMNS + " columns behind '" + FREELANCER + "', not " + rest.size());
        }
        for (var name : rest) {
            if (!name.matches("[\\p{L}][\\p{L}\\p{N}_ /-]{0," + (MAX_VALUE - 1) + "}")) {
                throw new UnreadableException("'" + name + "' is no name of a column");
            }
        }
        if (Set.copyOf(rest).size() < rest.size()) {
            throw new UnreadableException("it names a column twice");
        }
        return List.copyOf(rest);
    }

    private void line(int number, String line) {
        if (line.isBlank()) {
            return;
        }
        var fields = line.length() > MAX_LINE ? List.<String>of() : fields(line);
        var wrong = fault(fields);
        if (!wrong.isEmpty()) {
            leftOut.add(new LeftOut(number, wrong));
            return;
        }
        var values = fields.subList(1, fields.size()).stream()
                .map(value -> UNKNOWN.contains(value.toLowerCase(Locale.ROOT)) ? "" : value)
                .toList();
        for (int i = 0; i < values.size(); i++) {
            categories.get(i).add(values.get(i));
        }
        people.put(fields.getFirst(), new Groups.Declared(number, values));
    }

    /** What is wrong with a line; empty where nothing is. */
    private String fault(List<String> fields) {
        if (fields.size() != columns.size() + 1) {
            return "must be " + (columns.size() + 1) + " fields with commas between them";
        }
        var id = fields.getFirst();
        if (!ID.matcher(id).matches()) {
            return "begins with no freelancer's id";
        }
        var before = people.get(id);
        if (before != null) {
            return id + " is in line " + before.line() + " already";
        }
        for (int i = 0; i < columns.size(); i++) {
            var value = fields.get(i + 1);
            if (value.length() > MAX_VALUE || value.chars().anyMatch(Character::isISOControl)) {
                return columns.get(i) + " must be at most " + MAX_VALUE + " plain characters";
            }
            var known = categories.get(i);
            if (known.size() >= MAX_CATEGORIES && !known.contains(value)) {
                return columns.get(i) + " has more than " + MAX_CATEGORIES + " different values";
            }
        }
        return "";
    }

    /** The fields of a line; none where a quote is not closed, or stands where none may. */
    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean isDouble = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (isDouble) {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return quoted ? List.of() : fields;
    }
}

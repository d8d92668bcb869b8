package dev.laurel.docs;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page shows as a command's output. An ellipsis stands for anything within a line, or, alone on a line, for any
 * number of lines; a number for any number, since ids, days, ranks and times are others tomorrow.
 */
public record Shown(List<String> lines) {
    private static final String ELLIPSIS = "…";
    private static final Pattern TOKEN = Pattern.compile("…|\\d+|[^…\\d]+");

    public Shown {
        lines = List.copyOf(lines);
    }

    /** From a block's text; an empty one shows that nothing is printed. */
    public static Shown of(String text) {
        return new Shown(split(text));
    }

    /** Whether an output is like what is shown. */
    public boolean fits(String output) {
        return fits(lines, split(output));
    }

    private static List<String> split(String text) {
        var stripped = text.strip();
        return stripped.isEmpty()
                ? List.of()
                : stripped.lines().map(String::stripTrailing).toList();
    }

    private static boolean fits(List<String> shown, List<String> got) {
        if (shown.isEmpty()) {
            return got.isEmpty();
        }
        var rest = shown.subList(1, shown.size());
        if (shown.getFirst().equals(ELLIPSIS)) {
            for (int left = 0; left <= got.size(); left++) {
                if (fits(rest, got.subList(left, got.size()))) {
                    return true;
                }
            }
            return false;
        }
        return !got.isEmpty()
                && pattern(shown.getFirst()).matcher(got.getFirst()).matches()
                && fits(rest, got.subList(1, got.size()));
    }

    private static Pattern pattern(String line) {
        return Pattern.compile(TOKEN.matcher(line)
                .results()
                .map(token -> token.group().equals(ELLIPSIS)
                        ? ".*"
                        : Character.isDigit(token.group().charAt(0)) ? "\\d+" : Pattern.quote(token.group()))
                .collect(Collectors.joining()));
    }
}

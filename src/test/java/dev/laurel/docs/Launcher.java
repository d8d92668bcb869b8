package dev.laurel.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The verbs and options that {@code ./laurel help} lists, asked for those that a page uses. */
final class Launcher {
    /** A long usage goes on in further lines, each of them with options. */
    private static final Pattern LISTED = Pattern.compile("(?m)^  \\./laurel ([a-z]+)(.*(?:\n +\\[--.*)*)$");

    private static final Pattern USED = Pattern.compile("\\./laurel ([a-z]+)([^|;)`\n]*)");
    private static final Pattern OPTION = Pattern.compile("(?<=[ \\[])--[a-z-]+");

    private final Map<String, Set<String>> options;

    private Launcher(Map<String, Set<String>> options) {
        this.options = Map.copyOf(options);
    }

    static Launcher read(Path script) {
        var options = new HashMap<String, Set<String>>();
        try {
            LISTED.matcher(Files.readString(script))
                    .results()
                    .forEach(line -> options.put(line.group(1), options(line.group(2))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Launcher(options);
    }

    private static Set<String> options(String usage) {
        return OPTION.matcher(usage).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** Verbs and options of a page that there are not. */
    List<String> unknown(Page page) {
        var unknown = new ArrayList<String>();
        for (var code : page.code()) {
            USED.matcher(code.replaceAll("#.*", "")).results().forEach(command -> {
                var verb = command.group(1);
                if (!options.containsKey(verb)) {
                    unknown.add(verb);
                    return;
                }
                options(command.group(2)).stream()
                        .filter(option -> !options.get(verb).contains(option))
                        .sorted()
                        .forEach(option -> unknown.add(verb + " " + option));
            });
        }
        return unknown;
    }
}

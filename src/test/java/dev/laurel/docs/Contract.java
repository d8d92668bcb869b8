package dev.laurel.docs;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What openapi.yaml serves, asked for the calls that a page makes or names. */
final class Contract {
    /** The widget's frames and loader have versions of their own in their addresses, and are no calls. */
    private static final String SERVED = "(?<!/embed|/widget)/(?:v1|problems)\\b";
    /** A call in prose: a method and a path, in code. */
    private static final Pattern NAMED = Pattern.compile("(GET|POST|PUT|PATCH|DELETE) (" + SERVED + "[^\\s`]*)");
    /** The address in a command: a variable for the host, then the path; a query and nested commands are cut off. */
    private static final Pattern ADDRESS = Pattern.compile("\"\\$\\w+(" + SERVED + "[^\"\\s?]*)");

    private static final Pattern PATH = Pattern.compile("(" + SERVED + "(?:/[\\w{}$:.-]+)*)");
    private static final Pattern METHOD = Pattern.compile(" -X (\\w+)");
    private static final Pattern BODY = Pattern.compile(" (?:-d|--data|--data-binary) ");
    private static final String ANY = "";

    /** A path template with one of its methods. */
    private record Operation(String method, List<String> segments) {}

    private final List<Operation> operations;

    private Contract(List<Operation> operations) {
        this.operations = List.copyOf(operations);
    }

    static Contract read(Path file) {
        var operations = new ArrayList<Operation>();
        try {
            new YAMLMapper()
                    .readTree(file.toFile())
                    .get("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(method -> operations.add(
                                    new Operation(method.toUpperCase(Locale.ROOT), segments(path.getKey())))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Contract(operations);
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/"));
    }

    /** Calls of a page that are not served, by method and path as the page has them. */
    List<String> unknown(Page page) {
        var unknown = new ArrayList<String>();
        for (var code : page.code()) {
            NAMED.matcher(code)
                    .results()
                    .forEach(call ->
                            miss(call.group(1), withoutQuery(call.group(2))).ifPresent(unknown::add));
        }
        page.blocks().stream()
                .filter(block -> block.language().equals("bash"))
                .flatMap(block -> block.text().replace("\\\n", " ").lines())
                .forEach(line -> unknown.addAll(unknownIn(line)));
        return unknown;
    }

    private List<String> unknownIn(String line) {
        var unknown = new ArrayList<String>();
        // Each command of a pipe or a substitution has its own options.
        var parts = line.split("\\bcurl\\b", -1);
        for (int i = 1; i < parts.length; i++) {
            var address = ADDRESS.matcher(parts[i]);
            if (address.find()) {
                miss(method(own(parts[i])), withoutCommand(address.group(1))).ifPresent(unknown::add);
            }
        }
        PATH.matcher(line)
                .results()
                .map(MatchResult::group)
                .forEach(path -> miss(ANY, path).ifPresent(unknown::add));
        return unknown;
    }

    /** Without the commands that its output goes to: tr has a -d of its own. */
    private static String own(String command) {
        int pipe = command.indexOf(" | ");
        return pipe < 0 ? command : command.substring(0, pipe);
    }

    private static String method(String command) {
        var stated = METHOD.matcher(command);
        if (stated.find()) {
            return stated.group(1);
        }
        return BODY.matcher(command).find() ? "POST" : "GET";
    }

    /** Before {@code $(…}, which stands for a whole segment. */
    private static String withoutCommand(String path) {
        int command = path.indexOf("$(");
        return command < 0 ? path : path.substring(0, command) + "$";
    }

    private static String withoutQuery(String path) {
        return path.replaceAll("\\?.*", "");
    }

    private Optional<String> miss(String method, String path) {
        var asked = segments(path);
        boolean served = operations.stream()
                .anyMatch(operation ->
                        (method.equals(ANY) || operation.method().equals(method)) && fits(operation.segments(), asked));
        return served ? Optional.empty() : Optional.of((method + " " + path).strip());
    }

    private static boolean fits(List<String> template, List<String> asked) {
        if (template.size() != asked.size()) {
            return false;
        }
        for (int i = 0; i < template.size(); i++) {
            boolean open = template.get(i).startsWith("{");
            boolean variable = asked.get(i).startsWith("$") || asked.get(i).startsWith("{");
            if (!open && (variable || !template.get(i).equals(asked.get(i)))) {
                return false;
            }
        }
        return true;
    }
}

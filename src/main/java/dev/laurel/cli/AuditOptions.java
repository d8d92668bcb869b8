package dev.laurel.cli;

import dev.laurel.audit.Groups;
import dev.laurel.audit.GroupsFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code laurel audit} is asked for.
 *
 * @param file with groups; empty where they are to be invented
 * @param gigs none for all open ones
 * @param crosses columns that together make groups
 * @param top how many of the first of a ranking are selected
 * @param least percent of the people below which a group is not compared
 * @param svg where a picture goes
 */
record AuditOptions(
        Optional<Path> file,
        List<String> gigs,
        List<List<String>> crosses,
        int top,
        int least,
        boolean json,
        Optional<Path> svg,
        DataDirectory directory) {
    private static final String DEMO = "--demo";
    private static final String GROUPS = "--groups";
    private static final int DEFAULT_TOP = 20;
    /** As many as a ranking shows on ten pages of the longest kind. */
    private static final int MAX_TOP = 1_000;
    /** 6 RCNY 5-301 lets groups below two percent be left out, and no larger ones. */
    private static final int MAX_LEAST = 2;
    /** A groups file: 200,000 lines of a hundred characters, several times over. */
    private static final long MAX_FILE_BYTES = 100_000_000;

    /** Columns that the law asks for together. */
    private static final List<String> BY_LAW = List.of("sex", "race_ethnicity");

    /** Reads the words behind the verb. @throws UsageException where they make no sense */
    static AuditOptions of(String[] words) {
        var arguments = Arguments.of(
                words,
                Set.of(GROUPS, "--top", "--least", "--svg", "--data"),
                Set.of("--gig", "--cross"),
                Set.of(DEMO, "--all", "--json"));
        arguments.words();
        var file = arguments.value(GROUPS).map(Path::of);
        if (file.isPresent() == arguments.has(DEMO)) {
            throw new UsageException(
                    file.isPresent() ? GROUPS + " and " + DEMO + " exclude each other" : GROUPS + " FILE is missing");
        }
        var gigs = arguments.values("--gig").stream().distinct().toList();
        if (arguments.has("--all") && !gigs.isEmpty()) {
            throw new UsageException("--all and --gig exclude each other");
        }
        return new AuditOptions(
                file,
                gigs,
                arguments.values("--cross").stream()
                        .map(cross -> List.of(cross.split(",", -1)))
                        .toList(),
                arguments.number("--top", 1, MAX_TOP, DEFAULT_TOP),
                arguments.number("--least", 0, MAX_LEAST, MAX_LEAST),
                arguments.has("--json"),
                arguments.value("--svg").map(Path::of),
                DataDirectory.of(arguments.value("--data")));
    }

    /** The groups of a file. @throws FailedException where it cannot be read */
    static Groups read(Path file) {
        if (!Files.exists(file)) {
            throw new FailedException(file + " does not exist");
        }
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw new FailedException(file + " is larger than " + MAX_FILE_BYTES + " bytes");
            }
            return GroupsFile.read(Files.readAllLines(file));
        } catch (GroupsFile.UnreadableException wrong) {
            throw new FailedException(file + ": " + wrong.getMessage(), wrong);
        } catch (CharacterCodingException wrong) {
            throw new FailedException(file + " is not UTF-8", wrong);
        } catch (IOException wrong) {
            throw new FailedException("cannot read " + file + ": " + wrong, wrong);
        }
    }

    /**
     * Each column, and the columns that are to be taken together. @throws FailedException for a column that is not
     * there
     */
    List<List<String>> groupings(List<String> columns) {
        var groupings = new ArrayList<List<String>>();
        columns.forEach(column -> groupings.add(List.of(column)));
        if (columns.containsAll(BY_LAW)) {
            groupings.add(BY_LAW);
        }
        for (var cross : crosses) {
            if (cross.size() < 2 || !columns.containsAll(cross)) {
                throw new FailedException("--cross " + String.join(",", cross)
                        + " must name at least two of the columns " + String.join(", ", columns));
            }
            if (!groupings.contains(cross)) {
                groupings.add(cross);
            }
        }
        return groupings;
    }
}

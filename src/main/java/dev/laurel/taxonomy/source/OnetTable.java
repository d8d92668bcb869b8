package dev.laurel.taxonomy.source;

import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.SkillKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * O*NET's table of technology skills, tab-separated with a header: one row for each occupation and product, so that
 * most products come many times; the first row of each counts.
 */
final class OnetTable {
    static final String SCHEME = "onet:";

    private static final String COLUMN = "Example";
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9.+#]+");

    /** "Structured query language SQL": an acronym after the words it stands for. */
    private static final Pattern ACRONYM = Pattern.compile("^(.+) ([A-Z][A-Za-z0-9]{1,6})( software| systems?)?$");

    private OnetTable() {}

    static void read(SourceFile file, Merge merge, Progress progress) throws IOException {
        var header = List.of(String.valueOf(file.reader().readLine()).split("\t", -1));
        int column = header.indexOf(COLUMN);
        if (column < 0) {
            throw new IOException(file.name() + " is no table of technology skills: it has no column " + COLUMN);
        }
        Set<String> seen = new HashSet<>();
        long number = 1;
        for (var text = file.reader().readLine();
                text != null;
                text = file.reader().readLine()) {
            number++;
            readRow(text.split("\t", -1), column, new Faults.Place(file.name(), number), merge, seen);
            if (number % Progress.EVERY == 0) {
                progress.at(file.name(), number, file.percent());
            }
        }
        progress.at(file.name(), number, file.percent());
    }

    private static void readRow(String[] cells, int column, Faults.Place place, Merge merge, Set<String> seen) {
        if (cells.length <= column || cells[column].isBlank()) {
            merge.bad(place, "has no " + COLUMN);
            return;
        }
        var label = cells[column].strip();
        if (!seen.add(label)) {
            return;
        }
        var value = SCHEME + slug(label);
        if (SkillId.isWellFormed(value)) {
            merge.add(SkillLine.named(new SkillId(value), label, spelledOut(label), SkillKind.TOOL), place);
        } else {
            merge.bad(place, "makes no id: " + label);
        }
    }

    /** Lower case, each run of anything but letters, digits, {@code . + #} a hyphen. */
    static String slug(String label) {
        var slug = NOT_IN_SLUG.matcher(label.toLowerCase(Locale.ROOT)).replaceAll("-");
        return slug.replaceAll("^-+|-+$", "");
    }

    /** The acronym and the words it stands for as names of their own, where a label holds both. */
    private static List<String> spelledOut(String label) {
        var match = ACRONYM.matcher(label);
        var names = new ArrayList<String>();
        if (match.matches() && standsFor(match.group(2), match.group(1))) {
            var tail = match.group(3) == null ? "" : match.group(3);
            names.add(match.group(1) + tail);
            names.add(match.group(2) + tail);
        }
        return names;
    }

    private static boolean standsFor(String acronym, String words) {
        var initials = new StringBuilder();
        for (var word : words.split("[^A-Za-z0-9]+", -1)) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        var wanted = acronym.toLowerCase(Locale.ROOT);
        return initials.toString().toLowerCase(Locale.ROOT).endsWith(wanted) && initials.length() == wanted.length();
    }
}

package dev.laurel.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the project in Markdown.
 *
 * @param file where it is, from the project's folder
 */
public record Page(Path file, String text) {
    private static final Path DOCS = Path.of("docs");
    private static final Path DECISIONS = DOCS.resolve("adr");
    private static final Path TUTORIALS = DOCS.resolve("tutorials");
    private static final String FENCE = "```";
    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern INLINE_CODE = Pattern.compile("`([^`\n]+)`");

    /**
     * A fenced block.
     *
     * @param section heading that it stands under
     * @param line of the page, from 1, on which its fence opens
     * @param language as the fence says; empty where it says none
     */
    public record Block(String section, int line, String language, String text) {}

    /** Every page at the root and under docs/. */
    public static List<Page> all() {
        return Stream.concat(files(Path.of(""), 1), files(DOCS, Integer.MAX_VALUE))
                .map(Page::read)
                .toList();
    }

    /** A tutorial for each user. */
    public static List<Page> tutorials() {
        return files(TUTORIALS, 1).map(Page::read).toList();
    }

    private static Stream<Path> files(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page read(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A decision says what was decided on its day; it is not mended when things change. */
    public boolean isDecision() {
        return file.startsWith(DECISIONS);
    }

    public boolean isIn(Path folder) {
        return file.startsWith(folder);
    }

    /** The fenced blocks, in order. */
    public List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var section = "";
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var heading = HEADING.matcher(lines[i]);
            if (heading.matches()) {
                section = heading.group(1);
            } else if (lines[i].startsWith(FENCE)) {
                int opened = i;
                var inside = new StringBuilder();
                for (i++; i < lines.length && !lines[i].startsWith(FENCE); i++) {
                    inside.append(lines[i]).append('\n');
                }
                blocks.add(new Block(
                        section,
                        opened + 1,
                        lines[opened].substring(FENCE.length()).strip(),
                        inside.toString()));
            }
        }
        return List.copyOf(blocks);
    }

    /** Targets of its links and pictures, as written. */
    public List<String> links() {
        return LINK.matcher(prose()).results().map(found -> found.group(1)).toList();
    }

    /** Everything that it sets as code, in a line or in a block. */
    public List<String> code() {
        return Stream.concat(
                        INLINE_CODE.matcher(prose()).results().map(found -> found.group(1)),
                        blocks().stream().map(Block::text))
                .toList();
    }

    /** What a link may put behind #, made from the headings as GitHub makes it. */
    public Set<String> anchors() {
        var anchors = new HashSet<String>();
        prose().lines()
                .map(HEADING::matcher)
                .filter(heading -> heading.matches())
                .forEach(heading -> anchors.add(heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-')));
        return anchors;
    }

    private String prose() {
        var prose = new StringBuilder();
        boolean fenced = false;
        for (var line : text.split("\n", -1)) {
            if (line.startsWith(FENCE)) {
                fenced = !fenced;
            } else if (!fenced) {
                prose.append(line).append('\n');
            }
        }
        return prose.toString();
    }
}

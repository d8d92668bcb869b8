package dev.laurel.gig.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence, or an item of a list, of a posting.
 *
 * @param span where it stands
 * @param section what its part of the posting speaks of
 */
record Sentence(Span span, Section section) {
    /** A full stop, exclamation or question mark or semicolon before white space; not one of an abbreviation. */
    private static final Pattern END = Pattern.compile(
            "(?<!\\be\\.g)(?<!\\bi\\.e)(?<!\\betc)(?<!\\bincl)(?<!\\bvs)(?<!\\bmin)(?<!\\bmax)[.!?;](?=\\s|$)");

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\r|\\n|$)");

    /** The sentences of a text, in order, without headings. */
    static List<Sentence> of(String text) {
        var found = new ArrayList<Sentence>();
        var section = Section.PLAIN;
        boolean inline = false;
        var lines = LINE.matcher(text);
        while (lines.find() && !lines.group().isEmpty()) {
            var line = new Line(text, lines.start(), lines.end());
            if (line.isBlank()) {
                section = inline ? Section.PLAIN : section;
                inline = false;
                continue;
            }
            var heading = line.heading();
            if (heading.isPresent()) {
                section = heading.get();
                inline = line.hasContent();
            }
            line.split(section, found);
        }
        return found;
    }

    /** A line, which may begin with a heading and a colon. */
    private record Line(String text, int start, int end) {
        private static final int NONE = -1;

        boolean isBlank() {
            return text.substring(start, end).isBlank();
        }

        Optional<Section> heading() {
            int colon = colon();
            return Section.headed(text.substring(start, colon == NONE ? end : colon));
        }

        private int colon() {
            int colon = text.indexOf(':', start);
            return colon < end ? colon : NONE;
        }

        private int content() {
            return heading().isEmpty() ? start : colon() == NONE ? end : colon() + 1;
        }

        boolean hasContent() {
            return !text.substring(content(), end).isBlank();
        }

        void split(Section section, List<Sentence> into) {
            var ends = END.matcher(text).region(content(), end).useTransparentBounds(true);
            int from = content();
            while (ends.find()) {
                add(from, ends.end(), section, into);
                from = ends.end();
            }
            add(from, end, section, into);
        }

        private void add(int from, int to, Section section, List<Sentence> into) {
            if (!text.substring(from, to).isBlank()) {
                into.add(new Sentence(new Span(from, to), section));
            }
        }
    }
}

package dev.laurel.credential.link;

import dev.laurel.credential.licence.NameFolding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** What people read on a page: its text, its title and what it tells to those who share it; folded like names. */
final class PageText {
    private static final String WORD = "[\\p{L}\\p{N}]";
    private final String folded;

    private PageText(String folded) {
        this.folded = folded;
    }

    /** The text of an HTML page, by its own encoding. */
    static PageText of(byte[] html) {
        try {
            var page = Jsoup.parse(new ByteArrayInputStream(html), null, "");
            var shared = page.select("meta[content]").eachAttr("content");
            var all = Stream.concat(Stream.of(page.title(), page.text()), shared.stream());
            return new PageText(NameFolding.fold(all.collect(Collectors.joining("\n"))));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory can be read", impossible);
        }
    }

    /** Whether a name stands in it, as words of their own; a name without letters stands nowhere. */
    boolean names(String name) {
        var sought = NameFolding.fold(name);
        return sought.codePoints().anyMatch(Character::isLetter)
                && Pattern.compile("(?<!" + WORD + ")" + Pattern.quote(sought) + "(?!" + WORD + ")")
                        .matcher(folded)
                        .find();
    }
}

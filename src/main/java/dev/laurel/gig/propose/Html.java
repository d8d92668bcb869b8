package dev.laurel.gig.propose;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the markup that postings come in into plain text: blocks and items become lines. */
final class Html {
    private static final Pattern DROPPED = Pattern.compile(
            "<(script|style)\\b[^>]*>.*?</\\1\\s*>|<!--.*?-->", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("<li\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK =
            Pattern.compile("<br\\s*/?>|</(?:p|li|div|h[1-6]|ul|ol|tr)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z]{2,8});");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "–", "mdash", "—",
            "rsquo", "’", "bull", "•");
    private static final int HEX = 16;

    private Html() {}

    static String text(String html) {
        var lines = BREAK.matcher(
                        ITEM.matcher(DROPPED.matcher(html).replaceAll("")).replaceAll("\n- "))
                .replaceAll("\n");
        var plain = ENTITY.matcher(TAG.matcher(lines).replaceAll(""))
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
        return plain.replaceAll("[ \\t\\x0B\\f\\u00a0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static String character(String name, String otherwise) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, otherwise);
        }
        boolean hex = name.startsWith("#x");
        int point = hex ? Integer.parseInt(name.substring(2), HEX) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(point) ? Character.toString(point) : otherwise;
    }
}

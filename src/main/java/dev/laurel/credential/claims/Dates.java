package dev.laurel.credential.claims;

import dev.laurel.credential.jsonld.Node;
import dev.laurel.credential.jsonld.Term;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of credentials: date, time and offset, all stated (RFC 3339, XML Schema dateTimeStamp). */
public final class Dates {
    /** Clocks may differ by this much (verification.md, step 6). */
    public static final Duration SKEW = Duration.ofMinutes(5);

    /** Years of four digits; OffsetDateTime alone would also take other forms. */
    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9}\\d*)?(Z|[+-]\\d\\d:\\d\\d)");

    private static final List<Term> TERMS =
            List.of(Term.VALID_FROM, Term.VALID_UNTIL, Term.ISSUANCE_DATE, Term.EXPIRATION_DATE);

    private Dates() {}

    /** The instant of a text; null when it has another form or there is no such date. */
    public static @Nullable Instant parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Whether a node has a date twice or one that cannot be read. */
    static boolean areBroken(Node node) {
        return TERMS.stream().anyMatch(term -> {
            var texts = node.texts(term);
            return texts.size() > 1 || texts.stream().anyMatch(text -> parse(text) == null);
        });
    }

    /** The date under the first term that the node has; null when none. */
    static @Nullable Instant first(Node node, Term... terms) {
        for (var term : terms) {
            var text = node.text(term);
            if (text != null) {
                return parse(text);
            }
        }
        return null;
    }
}

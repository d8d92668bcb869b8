package dev.laurel.gig.propose;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.api.Body;
import dev.laurel.api.Fields;
import dev.laurel.api.Texts;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read: a text, and fields of a gig that a structured posting states outright.
 *
 * @param title one line
 * @param text tidied; what grounds count in
 * @param stated fields of a gig in the form of a request
 */
record Posting(String title, String text, Map<String, JsonNode> stated) {
    /** Longest text that is read: it becomes the gig's description. */
    static final int MAX_TEXT = 20_000;

    static final int MAX_TITLE = 200;
    private static final int MAX_TITLE_LINE = 120;

    /** Reads {@code {"text": "…"}}, {@code {"jobPosting": {…}}}, or a JobPosting by itself. */
    static Posting of(Body body) {
        if (JobPosting.isOne(body.json())) {
            return new JobPosting(body.json(), "").posting();
        }
        return body.read(Posting::read);
    }

    private static @Nullable Posting read(Fields in) {
        boolean hasText = in.has("text");
        boolean hasPosting = in.has("jobPosting");
        if (hasText == hasPosting) {
            in.element().fault("text_or_job_posting", "Must have a text or a jobPosting, one of the two.");
            return null;
        }
        var posting = in.field("jobPosting");
        if (posting != null) {
            if (!posting.json().isObject()) {
                posting.fault("wrong_type", "Must be a schema.org JobPosting.");
                return null;
            }
            return new JobPosting(posting.json(), "/jobPosting").posting();
        }
        var given = in.field("text");
        var text = given == null ? null : given.text(1, MAX_TEXT, true);
        return text == null ? null : ofText(text);
    }

    private static Posting ofText(String given) {
        var text = Texts.tidy(given);
        var first = text.lines().findFirst().orElse(text).replaceAll("^[#*_\\s]+|[*_\\s:]+$", "");
        return new Posting(title(first.isEmpty() ? text : first), text, new TreeMap<>());
    }

    /** At most as long as a title may be; of a whole paragraph, its first sentence or its beginning. */
    static String title(String line) {
        var one = line.replaceAll("\\s+", " ").strip();
        if (one.length() <= MAX_TITLE_LINE) {
            return one;
        }
        int end = one.indexOf(". ");
        var sentence = end > 0 && end < MAX_TITLE ? one.substring(0, end) : one;
        return sentence.length() <= MAX_TITLE
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, MAX_TITLE_LINE)) + "…";
    }
}

package dev.laurel.gig.propose;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;

/** Finds where the work is done: "on site in Austin, TX". Work is remote unless it says otherwise and says where. */
final class PlaceFinder {
    private static final Pattern ON_SITE =
            Pattern.compile("\\b(?:on[- ]?site|in[- ]person|in[- ]office|at our office)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern REMOTE = Pattern.compile(
            "\\b(?:remote(?:ly)?|work from home|telecommut\\w*|from anywhere)\\b", Pattern.CASE_INSENSITIVE);

    private PlaceFinder() {}

    static void find(String text, Iterable<Sentence> sentences, Sketch sketch) {
        if (REMOTE.matcher(text).find()) {
            return;
        }
        for (var sentence : sentences) {
            var words = ON_SITE.matcher(text)
                    .region(sentence.span().start(), sentence.span().end());
            if (words.find()) {
                onSite(text, sentence, Span.of(words), sketch);
                return;
            }
        }
    }

    private static void onSite(String text, Sentence sentence, Span words, Sketch sketch) {
        var states = Places.in(text, sentence.span());
        if (states.isEmpty()) {
            sketch.note(words.note(
                    "place_unclear", "Work on site is asked for, but not where: add country and region.", text));
            return;
        }
        var state = states.getFirst();
        var location = JsonNodeFactory.instance.objectNode();
        location.put("country", "US").put("region", state.region());
        sketch.set("remote", BooleanNode.FALSE, words);
        sketch.set("location", location, state.span());
    }
}

package dev.laurel.gig.propose;

import dev.laurel.skill.ask.Importance;
import dev.laurel.taxonomy.Extraction.Mention;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Skills;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Finds licences that a posting asks for: a type, the word, and where it must hold. A licence that is asked for without
 * a place, or of one type or place <em>or</em> another, cannot be expressed and becomes a note.
 */
final class LicenceFinder {
    private static final Pattern WORD =
            Pattern.compile("\\b(?:un)?(?:licen[sc](?:e|ed|es|ure|ing)|registration)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TYPE = Pattern.compile("\\b[A-Z]{2,10}\\b");
    private static final Pattern OR = Pattern.compile("\\bor\\b|/", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final Skills taxonomy;

    LicenceFinder(String text, Skills taxonomy) {
        this.text = text;
        this.taxonomy = taxonomy;
    }

    /**
     * What a sentence asks for.
     *
     * @param types each with the words that name it
     * @param places each once, by region
     */
    private record Asked(Map<String, Span> types, Map<String, Span> places) {}

    /** Adds to a proposal what the sentences say of licences. */
    void find(List<Sentence> sentences, List<Mention> mentions, Sketch sketch) {
        for (var sentence : sentences) {
            var word = WORD.matcher(text)
                    .region(sentence.span().start(), sentence.span().end());
            if (sentence.section() != Section.ASIDE && word.find()) {
                var asked = new Asked(types(sentence, mentions), places(sentence));
                judge(sentence, asked, sketch);
            }
        }
    }

    private void judge(Sentence sentence, Asked asked, Sketch sketch) {
        if (asked.types.isEmpty()) {
            return;
        }
        var words = asked.types.values().iterator().next();
        if (asked.types.size() > 1 && isAlternative(asked.types.values())) {
            sketch.note(words.note(
                    "licence_alternatives", "One licence or another is asked for; a gig can only ask for each.", text));
        } else if (asked.places.isEmpty()) {
            sketch.note(words.note(
                    "licence_without_place",
                    "A licence is asked for, but not where it must hold: add its jurisdictions.",
                    text));
        } else if (asked.places.size() > 1 && isAlternative(asked.places.values())) {
            sketch.note(words.note(
                    "licence_alternatives",
                    "A licence of one place or another is asked for; a gig asks for each.",
                    text));
        } else {
            var things = new ArrayList<>(asked.types.values());
            var cues = Cue.of(text, sentence.span(), things);
            boolean preferred = Cue.about(text, words, cues)
                    .map(cue -> cue.importance() == Importance.PREFERRED)
                    .orElse(sentence.section() == Section.PREFERRED);
            asked.types.forEach((type, span) -> sketch.licence(type, span, asked.places, !preferred));
        }
    }

    private boolean isAlternative(Iterable<Span> things) {
        var sorted = new ArrayList<Span>();
        things.forEach(sorted::add);
        sorted.sort(Comparator.comparingInt(Span::start));
        var between = text.substring(sorted.getFirst().end(), sorted.getLast().start());
        return OR.matcher(between).find();
    }

    /** Types by their letters, and by the names of the skills that they are. */
    private Map<String, Span> types(Sentence sentence, List<Mention> mentions) {
        var types = new LinkedHashMap<String, Span>();
        var letters = TYPE.matcher(text)
                .region(sentence.span().start(), sentence.span().end())
                .useTransparentBounds(true);
        while (letters.find()) {
            if (!taxonomy.skillsOfLicence(letters.group()).isEmpty()) {
                types.putIfAbsent(letters.group(), Span.of(letters));
            }
        }
        mentions.stream()
                .filter(mention -> sentence.span().holds(Run.span(mention)))
                .forEach(mention -> taxonomy.find(mention.skill().id())
                        .map(PublishedSkill::licence)
                        .ifPresent(type -> types.putIfAbsent(type, Run.span(mention))));
        return types;
    }

    private Map<String, Span> places(Sentence sentence) {
        var places = new TreeMap<String, Span>();
        Places.in(text, sentence.span()).forEach(place -> places.putIfAbsent(place.region(), place.span()));
        return places;
    }
}

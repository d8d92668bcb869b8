package dev.laurel.web.ranked;

import dev.laurel.ranking.ExplanationView;
import dev.laurel.ranking.RequirementPart;
import dev.laurel.skill.ask.Importance;
import dev.laurel.web.Language;
import dev.laurel.web.Words;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an evidence bar says, in words: how many of the required things are proven, and which are not. */
public final class Sentence {
    private static final String MET = "MET";

    private Sentence() {}

    /** Of a score taken apart, for the parts of its gig. */
    public static String of(ExplanationView explanation, Parts parts, Language language) {
        var words = Words.of(RankedWords.class, language);
        var required = explanation.requirements().stream()
                .filter(part -> part.importance() == Importance.REQUIRED)
                .toList();
        var met = required.stream().filter(part -> part.status().equals(MET)).count();
        if (required.isEmpty()) {
            return words.nothingRequired();
        }
        var sentence = words.met(language.number(met), language.number(required.size()));
        var unproven = names(required, parts, status -> status.equals("UNPROVEN") || status.equals("PARTIAL"));
        var missing = names(required, parts, status -> status.equals("MISSING"));
        return sentence
                + (unproven.isEmpty() ? "" : " " + words.unproven(unproven))
                + (missing.isEmpty() ? "" : " " + words.missing(missing));
    }

    private static String names(List<RequirementPart> required, Parts parts, Predicate<String> status) {
        return required.stream()
                .filter(part -> status.test(part.status()))
                .map(part -> parts.requirements().get(part.requirement()))
                .collect(Collectors.joining("; "));
    }
}

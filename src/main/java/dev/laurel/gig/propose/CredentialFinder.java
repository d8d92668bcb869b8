package dev.laurel.gig.propose;

import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Importance;
import dev.laurel.taxonomy.Extraction.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds credentials that a posting asks for: "certification in data science", "Google Analytics certified". */
final class CredentialFinder {
    private static final Pattern WORD = Pattern.compile(
            "\\b(?:certificat(?:e|es|ion|ions)|certified|credentials?|micro-?credentials?|badges?)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENS = Pattern.compile(
            "\\s*(?:programs?|programmes?|courses?)?\\s*(?:\\(?\\s*(?:in|for|on|of|such as|like|e\\.g\\.,?)\\s+)(?:(?!\\bor\\b)\\w+\\s+){0,2}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSES = Pattern.compile("[\\s-]{0,3}");

    private final String text;

    CredentialFinder(String text) {
        this.text = text;
    }

    /** Adds to a proposal what the sentences say of credentials; the mentions that are then spoken for. */
    List<Mention> find(List<Sentence> sentences, List<Mention> mentions, Sketch sketch) {
        var taken = new ArrayList<Mention>();
        for (var sentence : sentences) {
            var here = mentions.stream()
                    .filter(mention -> sentence.span().holds(Run.span(mention)))
                    .toList();
            var words = WORD.matcher(text)
                    .region(sentence.span().start(), sentence.span().end());
            while (sentence.section() != Section.ASIDE && words.find()) {
                var word = Span.of(words);
                var meant = meant(word, Run.of(text, sentence.span(), here), here);
                if (!meant.isEmpty() && taken.stream().noneMatch(meant::contains)) {
                    taken.addAll(meant);
                    sketch.credential(byId(meant), word, isMandatory(sentence, word));
                }
            }
        }
        return taken;
    }

    /** Without a word that says so, a credential is preferred: a gate that nobody asked for would hide people. */
    private boolean isMandatory(Sentence sentence, Span word) {
        return Cue.about(text, word, Cue.of(text, sentence.span(), List.of(word)))
                .filter(cue -> cue.importance() == Importance.REQUIRED)
                .isPresent();
    }

    private List<Mention> meant(Span word, List<Run> runs, List<Mention> here) {
        for (var run : runs) {
            var list = listed(run, runs);
            var first = Run.span(list.getFirst());
            if (first.start() >= word.end()
                    && OPENS.matcher(text).region(word.end(), first.start()).matches()) {
                return list;
            }
            var last = Run.span(list.getLast());
            if (last.end() <= word.start()
                    && CLOSES.matcher(text).region(last.end(), word.start()).matches()) {
                return list;
            }
        }
        return here.stream().filter(mention -> mention.end() == word.start()).toList();
    }

    /**
     * "Certification in data science and analytics": what one word speaks of is alternatives, however they are joined.
     */
    private static List<Mention> listed(Run run, List<Run> runs) {
        return runs.stream()
                .filter(other -> other.first().equals(run.first()))
                .flatMap(other -> other.mentions().stream())
                .toList();
    }

    private static Map<SkillId, Span> byId(List<Mention> mentions) {
        var skills = new LinkedHashMap<SkillId, Span>();
        mentions.forEach(mention -> skills.putIfAbsent(mention.skill().id(), Run.span(mention)));
        return skills;
    }
}

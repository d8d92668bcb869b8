package dev.laurel.gig.propose;

import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.taxonomy.Extraction.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what a posting requires and prefers. */
final class RequirementFinder {
    private final String text;

    RequirementFinder(String text) {
        this.text = text;
    }

    /** One for each set of skills, in the order of the text; what a wider choice covers is not asked for again. */
    List<Candidate> find(List<Sentence> sentences, List<Mention> mentions) {
        Map<Set<SkillId>, Candidate> found = new LinkedHashMap<>();
        for (var sentence : sentences) {
            var here = mentions.stream()
                    .filter(mention -> sentence.span().holds(Run.span(mention)))
                    .toList();
            candidates(sentence, here).forEach(candidate -> found.merge(candidate.set(), candidate, Candidate::and));
        }
        return found.values().stream()
                .filter(candidate -> !isCovered(candidate, found.values()))
                .toList();
    }

    private static boolean isCovered(Candidate single, Iterable<Candidate> all) {
        for (var other : all) {
            if (other.set().size() > single.set().size() && other.set().containsAll(single.set())) {
                return true;
            }
        }
        return false;
    }

    private List<Candidate> candidates(Sentence sentence, List<Mention> mentions) {
        if (sentence.section() == Section.ASIDE || mentions.isEmpty()) {
            return List.of();
        }
        var spans = mentions.stream().map(Run::span).toList();
        var cues = Cue.of(text, sentence.span(), spans);
        return Run.of(text, sentence.span(), mentions).stream()
                .map(run -> candidate(sentence, run, cues, spans))
                .toList();
    }

    private Candidate candidate(Sentence sentence, Run run, List<Cue> cues, List<Span> spans) {
        var skills = new LinkedHashMap<SkillId, Span>();
        Optional<LevelWords.Found> level = Optional.empty();
        for (var mention : run.mentions()) {
            if (skills.size() < Requirement.MAX_ANY_OF) {
                skills.putIfAbsent(mention.skill().id(), Run.span(mention));
            }
            level = higher(level, level(sentence, run, Run.span(mention), spans));
        }
        var cue = Cue.about(text, Run.span(run.mentions().getLast()), cues)
                .or(() -> Cue.about(text, Run.span(run.mentions().getFirst()), cues));
        var suggested = sentence.section() == Section.PREFERRED ? Importance.PREFERRED : Importance.REQUIRED;
        return new Candidate(skills, cue.map(Cue::importance).orElse(suggested), cue.map(Cue::span), level);
    }

    private Optional<LevelWords.Found> level(Sentence sentence, Run run, Span skill, List<Span> spans) {
        int next = spans.stream()
                .mapToInt(Span::start)
                .filter(start -> start >= skill.end())
                .min()
                .orElse(sentence.span().end());
        return LevelWords.of(text, sentence.span(), run.first(), skill, next);
    }

    private static Optional<LevelWords.Found> higher(Optional<LevelWords.Found> a, Optional<LevelWords.Found> b) {
        var both = new ArrayList<LevelWords.Found>();
        a.ifPresent(both::add);
        b.ifPresent(both::add);
        return both.stream().max(java.util.Comparator.comparing(LevelWords.Found::level));
    }
}

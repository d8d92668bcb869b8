package dev.laurel.gig.propose;

import dev.laurel.skill.Level;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that say at which level something is asked. */
final class LevelWords {
    /** From how many years of experience on a level is meant, best first. */
    private static final int EXPERT_YEARS = 8;

    private static final int ADVANCED_YEARS = 5;
    private static final int INTERMEDIATE_YEARS = 2;
    /** An adjective further before a skill than this many characters speaks of something else. */
    private static final int REACH = 25;

    private static final Map<Level, String> WORDS = Map.of(
            Level.EXPERT, "expert(?:ise|[- ]level)?|mastery|deep|extensive|guru",
            Level.ADVANCED,
                    "advanced(?:[- ]level)?|senior|strong|solid|excellent|in-depth|thorough|highly (?:skilled|proficient)",
            Level.INTERMEDIATE,
                    "intermediate(?:[- ]level)?|proficient|proficiency|working knowledge|hands-on|competent",
            Level.FOUNDATION,
                    "basic|familiar(?:ity)?|foundational|beginner|entry[- ]level|junior|exposure|some knowledge");
    private static final String YEARS =
            "(?<years>[0-9]{1,2})\\s*\\+?(?:\\s*(?:-|–|to)\\s*[0-9]{1,2}\\+?)?\\s*years?(?:'|’)?";
    private static final String ANY = WORDS.entrySet().stream()
            .map(entry -> "(?<" + entry.getKey() + ">" + entry.getValue() + ")")
            .sorted()
            .collect(Collectors.joining("|", "\\b(?:", "|" + YEARS + ")\\b"));
    private static final Pattern LEVEL = Pattern.compile(ANY, Pattern.CASE_INSENSITIVE);
    /**
     * "expert in", "5 years of experience with", "strong knowledge of": what follows is a list that it all speaks of.
     */
    private static final Pattern OPENS_LIST = Pattern.compile(
            "\\s*(?:(?:of|level|hands-on|work|working|professional|practical|proven|skills?|knowledge|experience|command|understanding|abilit(?:y|ies))\\s+){0,4}(?:in|with|of|at|using|to)\\s.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** "Excel (advanced)", "SQL – expert level", "R at an advanced level". */
    private static final Pattern BEHIND = Pattern.compile(
            "\\s*(?:\\(\\s*|[-–:]\\s+|at (?:an? )?)" + ANY + "(?:\\s+level)?\\s*(?:\\)|,|\\.|;|$|\\n)",
            Pattern.CASE_INSENSITIVE);

    private LevelWords() {}

    /** A level and the words that say so. */
    record Found(Level level, Span span) {}

    /**
     * The level at which a skill is asked.
     *
     * @param sentence that the skill is mentioned in
     * @param run first mention of the list that the skill stands in
     * @param next start of what is mentioned after it, or the sentence's end
     */
    static Optional<Found> of(String text, Span sentence, Span run, Span skill, int next) {
        var behind = BEHIND.matcher(text)
                .region(skill.end(), Math.max(skill.end(), next))
                .useAnchoringBounds(false);
        if (behind.lookingAt()) {
            return Optional.of(found(behind));
        }
        var before = last(text, sentence.start(), skill.start());
        return before.filter(level -> reaches(text, level, run, skill));
    }

    private static boolean reaches(String text, Found level, Span run, Span skill) {
        var between = text.substring(level.span().end(), skill.start());
        if (level.span().end() <= run.start()
                && OPENS_LIST
                        .matcher(text.substring(level.span().end(), run.start()))
                        .matches()) {
            return true;
        }
        return between.length() <= REACH
                && !between.contains(",")
                && (level.span().start() >= run.start() || skill.equals(run));
    }

    private static Optional<Found> last(String text, int from, int to) {
        var matches = LEVEL.matcher(text).region(from, to);
        Optional<Found> last = Optional.empty();
        while (matches.find()) {
            last = Optional.of(found(matches));
        }
        return last;
    }

    private static Found found(Matcher match) {
        var years = match.group("years");
        if (years != null) {
            return new Found(ofYears(Integer.parseInt(years)), Span.of(match));
        }
        for (var level : Level.values()) {
            if (match.group(level.name()) != null) {
                return new Found(level, new Span(match.start(level.name()), match.end(level.name())));
            }
        }
        throw new IllegalStateException("a level without words");
    }

    private static Level ofYears(int years) {
        if (years >= EXPERT_YEARS) {
            return Level.EXPERT;
        }
        if (years >= ADVANCED_YEARS) {
            return Level.ADVANCED;
        }
        return years >= INTERMEDIATE_YEARS ? Level.INTERMEDIATE : Level.FOUNDATION;
    }
}

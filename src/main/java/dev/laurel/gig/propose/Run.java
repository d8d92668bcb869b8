package dev.laurel.gig.propose;

import dev.laurel.taxonomy.Extraction.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Skills that a sentence lists in one breath: "Python, R or SQL" is one run of alternatives, "Python and SQL" two.
 *
 * @param mentions in order, at least one
 * @param first first mention of the whole list that the run was cut from
 * @param anyOf whether any one of them will do
 */
record Run(List<Mention> mentions, Span first, boolean anyOf) {
    private static final String FILLER =
            "(?:\\s*\\([^()]{0,40}\\))?(?:\\s+(?:skills?|experience|programming|software|tools?|certifications?|certificates?))?";
    private static final String CONNECTOR = "(?<c>,?\\s*\\b(?:and/or|and|or|plus|as well as)\\b|,?\\s*&|,|/|\\+)";
    private static final String ARTICLE =
            "\\s*(?:\\b(?:a|an|the|some|also|either|experience|knowledge|expertise|with|in|of|basic|advanced|intermediate|expert|strong|solid|good|working|proficient|proficiency|familiarity|deep)\\b\\s*){0,5}";
    private static final Pattern GAP = Pattern.compile(FILLER + "\\s*" + CONNECTOR + ARTICLE, Pattern.CASE_INSENSITIVE);
    private static final Pattern OR = Pattern.compile("or\\b|/", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("and(?!/or)\\b|&|\\+|plus|as well", Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE_OF = Pattern.compile(
            "(?:\\b(?:one|any|either) of(?: the following)?:?|\\bsuch as|\\be\\.g\\.,?|\\blike|\\bfor example,?)\\s*(?:\\w+\\s+)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OR_SIMILAR = Pattern.compile(
            "\\s*,?\\s*or\\s+(?:an?\\s+|any\\s+)?(?:similar|equivalent|comparable|other|another|related|alternative)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** How far before a list the words are looked for that make its items alternatives. */
    private static final int LOOK_BACK = 40;

    Run {
        mentions = List.copyOf(mentions);
    }

    static Span span(Mention mention) {
        return new Span(mention.start(), mention.end());
    }

    /** The runs of a sentence's mentions, in order; a run that is no list of alternatives holds one mention. */
    static List<Run> of(String text, Span sentence, List<Mention> mentions) {
        var runs = new ArrayList<Run>();
        var list = new ArrayList<Mention>();
        for (var mention : mentions) {
            if (!list.isEmpty() && connector(text, list.getLast(), mention).isEmpty()) {
                cut(text, sentence, list, runs);
                list.clear();
            }
            list.add(mention);
        }
        if (!list.isEmpty()) {
            cut(text, sentence, list, runs);
        }
        return runs;
    }

    /** What stands between two items of a list; empty where they are not of one list. */
    private static String connector(String text, Mention before, Mention after) {
        var gap = GAP.matcher(text).region(before.end(), after.start());
        return gap.matches() ? gap.group("c").strip() : "";
    }

    private static void cut(String text, Span sentence, List<Mention> list, List<Run> runs) {
        var first = span(list.getFirst());
        var before = text.substring(Math.max(sentence.start(), first.start() - LOOK_BACK), first.start());
        var behind = text.substring(list.getLast().end(), sentence.end());
        if (ONE_OF.matcher(before).find() && list.size() > 1) {
            runs.add(new Run(list, first, true));
            return;
        }
        boolean similar = OR_SIMILAR.matcher(behind).matches();
        int from = 0;
        for (int i = 1; i <= list.size(); i++) {
            if (i == list.size()
                    || AND.matcher(connector(text, list.get(i - 1), list.get(i)))
                            .find()) {
                addSegment(text, list.subList(from, i), first, similar && i == list.size(), runs);
                from = i;
            }
        }
    }

    private static void addSegment(String text, List<Mention> segment, Span first, boolean similar, List<Run> runs) {
        boolean alternatives = similar;
        for (int i = 1; i < segment.size(); i++) {
            alternatives |= OR.matcher(connector(text, segment.get(i - 1), segment.get(i)))
                    .find();
        }
        if (alternatives && segment.size() > 1) {
            runs.add(new Run(segment, first, true));
        } else {
            segment.forEach(mention -> runs.add(new Run(List.of(mention), first, false)));
        }
    }
}

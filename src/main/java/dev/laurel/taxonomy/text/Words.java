package dev.laurel.taxonomy.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Normal form of a single lower-case word: simple plurals become singular, British spelling American.
 *
 * <p>The result need not be a word ("enterprize"): both sides of a comparison go through the same rules, so only that
 * two different words do not fall together matters.
 */
final class Words {
    /** Shorter words (AWS, CSS, SaaS, DNS) are never plurals. */
    private static final int SHORTEST_PLURAL = 4;

    /** Endings in s that are singular: business, status, analysis, Node.js. */
    private static final List<String> SINGULAR_ENDINGS = List.of("ss", "us", "is", "js");

    /** Shorter words in -our are no spelling variants (hour, four, tour). */
    private static final int SHORTEST_OUR = 6;

    private static final Pattern ISE = Pattern.compile("(.{2,}[iy])s(e|ed|er|ing|able|ation|ational)$");
    private static final Pattern OUR = Pattern.compile("(.{2,})our(|al|ed|ing|able|ite)$");
    private static final Pattern DOUBLED_L =
            Pattern.compile("(model|label|travel|cancel|channel|level|signal|counsel|fuel|total)l(ed|er|ing|ation)$");
    private static final Pattern MEDICAL = Pattern.compile("(an|h|orthop|p|gyn|leuk|f|oed)(ae|oe)(?=[a-z])");

    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("programme", "program"),
            Map.entry("centre", "center"),
            Map.entry("centred", "centered"),
            Map.entry("theatre", "theater"),
            Map.entry("fibre", "fiber"),
            Map.entry("catalogue", "catalog"),
            Map.entry("dialogue", "dialog"),
            Map.entry("licence", "license"),
            Map.entry("licenced", "licensed"),
            Map.entry("practise", "practice"),
            Map.entry("practize", "practice"),
            Map.entry("defence", "defense"),
            Map.entry("grey", "gray"),
            Map.entry("judgement", "judgment"),
            Map.entry("fulfil", "fulfill"),
            Map.entry("fulfilment", "fulfillment"),
            Map.entry("enrol", "enroll"),
            Map.entry("enrolment", "enrollment"),
            Map.entry("cheque", "check"),
            Map.entry("storey", "story"));

    private static final Map<String, String> IRREGULAR = Map.of(
            "analyses", "analysis",
            "diagnoses", "diagnosis",
            "hypotheses", "hypothesis",
            "crises", "crisis",
            "indices", "index",
            "matrices", "matrix",
            "apis", "api",
            "kpis", "kpi");

    /** Words in -s that would lose their meaning without it. */
    private static final Set<String> KEPT = Set.of(
            "news",
            "series",
            "species",
            "kubernetes",
            "https",
            "always",
            "ios",
            "macos",
            "chaos",
            "canvas",
            "pandas",
            "saas",
            "paas",
            "iaas",
            "bias",
            "alias");

    private Words() {}

    static String normal(String word) {
        return american(singular(IRREGULAR.getOrDefault(word, word)));
    }

    private static String singular(String word) {
        int length = word.length();
        if (length < SHORTEST_PLURAL || !word.endsWith("s") || KEPT.contains(word)) {
            return word;
        }
        if (word.endsWith("ies") && length > SHORTEST_PLURAL) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes")) {
            return word.substring(0, length - 2);
        }
        return SINGULAR_ENDINGS.stream().anyMatch(word::endsWith) ? word : word.substring(0, length - 1);
    }

    private static String american(String word) {
        var whole = WHOLE.get(word);
        if (whole != null) {
            return whole;
        }
        var changed = word;
        if (word.contains("is") || word.contains("ys")) {
            changed = ISE.matcher(changed).replaceFirst("$1z$2");
        }
        if (word.contains("ll")) {
            changed = DOUBLED_L.matcher(changed).replaceFirst("$1$2");
        }
        if (word.length() >= SHORTEST_OUR && word.contains("our")) {
            changed = OUR.matcher(changed).replaceFirst("$1or$2");
        }
        return word.contains("ae") || word.contains("oe")
                ? MEDICAL.matcher(changed).replaceFirst("$1e")
                : changed;
    }
}

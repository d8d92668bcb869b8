package dev.laurel.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Skills;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well skills are found in sentences of real postings that people linked to ESCO.
 *
 * @param sentences judged
 * @param linked of these, sentences with at least one gold skill
 * @param rp5 mean over the linked sentences: right ones among the first five found, over the lesser of five and the
 *     number of gold skills
 * @param precision right ones over all found, over all sentences
 * @param precisionLinkable the same, counting only found skills that ESCO has: no other could be gold
 * @param recall right ones over all gold skills
 * @param found skills found altogether
 */
public record ExtractionMeasure(
        int sentences, int linked, double rp5, double precision, double precisionLinkable, double recall, int found) {
    private static final int DEPTH = 5;
    private static final String FILES = "extraction_gold_*.jsonl";

    /**
     * Measures on all {@code extraction_gold_*.jsonl} of a directory: lines with {@code text} and {@code skills}.
     *
     * @throws IOException where they cannot be read, or there are none
     */
    public static ExtractionMeasure of(Path directory, Skills skills) throws IOException {
        var lines = new ArrayList<JsonNode>();
        try (var files = Files.newDirectoryStream(directory, FILES)) {
            for (var file : files) {
                lines.addAll(Lines.read(file));
            }
        }
        if (lines.isEmpty()) {
            throw new IOException("there is no " + FILES + " in " + directory);
        }
        return of(lines, skills);
    }

    static ExtractionMeasure of(List<JsonNode> lines, Skills skills) {
        var tally = new Tally(skills);
        lines.forEach(tally::add);
        return tally.measure(lines.size());
    }

    private static final class Tally {
        private final Skills skills;
        private int linked;
        private double rp5;
        private int gold;
        private int right;
        private int found;
        private int linkable;

        Tally(Skills skills) {
            this.skills = skills;
        }

        void add(JsonNode line) {
            Set<SkillId> wanted = new HashSet<>();
            Lines.texts(line, "skills").forEach(id -> wanted.add(skills.canonical(new SkillId(id))));
            var ids = skills.extract(line.path("text").asText()).skills().stream()
                    .map(Skill::id)
                    .toList();
            gold += wanted.size();
            found += ids.size();
            right += count(ids, wanted);
            linkable += (int) ids.stream().filter(this::isInEsco).count();
            if (!wanted.isEmpty()) {
                linked++;
                rp5 += (double) count(ids.stream().limit(DEPTH).toList(), wanted) / Math.min(DEPTH, wanted.size());
            }
        }

        private static int count(List<SkillId> ids, Set<SkillId> wanted) {
            return (int) ids.stream().filter(wanted::contains).count();
        }

        private boolean isInEsco(SkillId id) {
            return skills.find(id).map(PublishedSkill::ids).orElse(List.of()).stream()
                    .anyMatch(other -> other.value().startsWith("esco:"));
        }

        ExtractionMeasure measure(int sentences) {
            return new ExtractionMeasure(
                    sentences,
                    linked,
                    share(rp5, linked),
                    share(right, found),
                    share(right, linkable),
                    share(right, gold),
                    found);
        }

        private static double share(double part, int whole) {
            return whole == 0 ? 0 : part / whole;
        }
    }

    /** The figures as a line each. */
    public String table() {
        return """
                %d sentences, %d of them linked; %d skills found
                RP@5 %.3f
                precision %.3f; among skills that ESCO has %.3f
                recall %.3f
                """.formatted(sentences, linked, found, rp5, precision, precisionLinkable, recall);
    }
}

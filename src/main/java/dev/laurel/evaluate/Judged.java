package dev.laurel.evaluate;

import dev.laurel.skill.SkillId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Judged data for ranking: gigs, profiles, and how well which profile suits which gig.
 *
 * @param gigs in the order of the file
 * @param profiles in the order of the file
 * @param grades by gig, then by profile; a pair that is not judged has grade 0
 */
record Judged(List<Item> gigs, List<Item> profiles, Map<String, Map<String, Integer>> grades) {
    private static final int GRADE_COLUMNS = 3;

    /**
     * A gig or a profile: some skills.
     *
     * @param role kind of gig; empty for profiles
     */
    record Item(String id, String role, List<SkillId> skills) {}

    /** Reads {@code gigs.jsonl}, {@code profiles.jsonl} and {@code qrels.tsv}. */
    static Judged read(Path directory) throws IOException {
        return new Judged(
                items(directory.resolve("gigs.jsonl")),
                items(directory.resolve("profiles.jsonl")),
                grades(directory.resolve("qrels.tsv")));
    }

    private static List<Item> items(Path file) throws IOException {
        return Lines.read(file).stream()
                .map(json -> new Item(
                        json.path("id").asText(),
                        json.path("role").asText(""),
                        Lines.texts(json, "skills").stream().map(SkillId::new).toList()))
                .toList();
    }

    private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (var line : Files.readAllLines(file)) {
            var cells = line.split("\t", -1);
            if (cells.length != GRADE_COLUMNS) {
                throw new IOException(file + ": not gig, profile and grade: " + line);
            }
            grades.computeIfAbsent(cells[0], key -> new HashMap<>()).put(cells[1], Integer.parseInt(cells[2]));
        }
        return grades;
    }

    Map<String, Integer> gradesOf(Item gig) {
        return grades.getOrDefault(gig.id(), Map.of());
    }
}

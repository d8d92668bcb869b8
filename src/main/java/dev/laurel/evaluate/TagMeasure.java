package dev.laurel.evaluate;

import dev.laurel.taxonomy.Resolution;
import dev.laurel.taxonomy.Skills;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many of the tags that clients put on real gigs the taxonomy understands.
 *
 * @param tags uses of tags, each gig's counted by itself
 * @param known uses that mean exactly one skill
 * @param ambiguous uses that mean several
 * @param unknown tags that mean nothing, most used first
 */
public record TagMeasure(int tags, int known, int ambiguous, List<String> unknown) {
    public TagMeasure {
        unknown = List.copyOf(unknown);
    }

    /** Share of the uses that is understood, 0 to 1. */
    public double share() {
        return tags == 0 ? 0 : (double) known / tags;
    }

    /**
     * Measures on {@code gigs.jsonl} of a directory, lines with a list {@code tags}.
     *
     * @throws IOException where it cannot be read
     */
    public static TagMeasure of(Path directory, Skills skills) throws IOException {
        var uses = new ArrayList<String>();
        Lines.read(directory.resolve("gigs.jsonl")).forEach(gig -> uses.addAll(Lines.texts(gig, "tags")));
        Map<String, Integer> unknown = new HashMap<>();
        int known = 0;
        int ambiguous = 0;
        for (var tag : uses) {
            switch (skills.resolve(tag)) {
                case Resolution.Known one -> known++;
                case Resolution.Ambiguous several -> ambiguous++;
                case Resolution.Unknown none -> unknown.merge(tag, 1, Integer::sum);
            }
        }
        var byUse = unknown.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        return new TagMeasure(uses.size(), known, ambiguous, byUse);
    }
}

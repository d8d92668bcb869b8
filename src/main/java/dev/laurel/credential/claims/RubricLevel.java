package dev.laurel.credential.claims;

import dev.laurel.credential.jsonld.Node;
import dev.laurel.credential.jsonld.Term;
import dev.laurel.skill.Level;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One level of a rubric (Open Badges 3.0, RubricCriterionLevel).
 *
 * @param id by which results refer to it; null when none
 * @param proficiency which of our levels it is, by its level, name or alignment; empty when none
 * @param points to compare levels of one rubric by; null when not stated
 */
public record RubricLevel(
        @Nullable String id,
        Optional<Level> proficiency,
        @Nullable BigDecimal points) {
    static RubricLevel of(Node node) {
        var aligned = AchievementClaim.alignments(node).stream().flatMap(a -> Stream.of(a.code(), a.name()));
        var own = Stream.of(node.text(Term.LEVEL), node.anyText(Term.NAME));
        var proficiency = Stream.concat(own, aligned)
                .filter(Objects::nonNull)
                .flatMap(text -> level(text).stream())
                .findFirst();
        return new RubricLevel(node.id(), proficiency, Result.number(node.text(Term.POINTS)));
    }

    private static Optional<Level> level(String text) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}

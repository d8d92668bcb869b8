package dev.laurel.credential.claims;

import dev.laurel.credential.jsonld.Node;
import dev.laurel.credential.jsonld.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a result means (Open Badges 3.0, ResultDescription).
 *
 * @param id by which results refer to it; null when none
 * @param requiredValue the value to reach; null when none
 * @param requiredLevel id of the rubric level to reach; null when none
 * @param levels the rubric
 */
public record ResultDescription(
        @Nullable String id,
        @Nullable String requiredValue,
        @Nullable String requiredLevel,
        List<RubricLevel> levels) {
    static ResultDescription of(Node node) {
        return new ResultDescription(
                node.id(),
                node.text(Term.REQUIRED_VALUE),
                node.text(Term.REQUIRED_LEVEL),
                node.nodes(Term.RUBRIC_LEVEL).stream().map(RubricLevel::of).toList());
    }
}

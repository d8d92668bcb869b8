package dev.laurel.credential.claims;

import dev.laurel.credential.jsonld.Node;
import dev.laurel.credential.jsonld.Term;
import dev.laurel.credential.trust.Alignment;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was achieved (Open Badges 3.0, Achievement).
 *
 * @param id its identifier; null when none
 * @param name for people; the id, or empty, when none
 * @param type achievementType; empty when none
 * @param creator identifier of who defined it; null when not stated
 * @param alignments the skills it points to, in a fixed order
 * @param resultDescriptions what its results mean
 */
public record AchievementClaim(
        @Nullable String id,
        String name,
        String type,
        @Nullable String creator,
        List<Alignment> alignments,
        List<ResultDescription> resultDescriptions) {
    static AchievementClaim of(Node node) {
        var name = node.anyText(Term.NAME);
        var type = node.text(Term.ACHIEVEMENT_TYPE);
        var creators = node.nodes(Term.CREATOR);
        var id = node.id();
        return new AchievementClaim(
                id,
                name != null ? name : id != null ? id : "",
                type == null ? "" : type,
                creators.size() == 1 ? creators.getFirst().id() : null,
                alignments(node),
                node.nodes(Term.RESULT_DESCRIPTION).stream()
                        .map(ResultDescription::of)
                        .toList());
    }

    /** The alignments of a node; statements have no order, so they are sorted by their texts. */
    static List<Alignment> alignments(Node node) {
        return node.nodes(Term.ALIGNMENT).stream()
                .map(AchievementClaim::alignment)
                .sorted(Comparator.comparing(Alignment::toString))
                .toList();
    }

    private static Alignment alignment(Node node) {
        return new Alignment(
                node.text(Term.TARGET_URL),
                node.text(Term.TARGET_CODE),
                node.anyText(Term.TARGET_NAME),
                node.anyText(Term.TARGET_FRAMEWORK),
                node.text(Term.TARGET_TYPE));
    }
}

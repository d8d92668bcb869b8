package dev.laurel.credential.claims;

import dev.laurel.credential.jsonld.Node;
import dev.laurel.credential.jsonld.Term;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How something was achieved (Open Badges 3.0, Result).
 *
 * @param description id of the description it belongs to; null when none
 * @param status such as {@code Completed}; empty when none
 * @param value the mark; null when none
 * @param achievedLevel id of the rubric level reached; null when none
 */
public record Result(
        @Nullable String description,
        String status,
        @Nullable String value,
        @Nullable String achievedLevel) {
    /** Statuses that say it was done with success (Open Badges 3.0, ResultStatusType, and the plain word). */
    private static final Set<String> DONE = Set.of("completed", "passed");
    /** Longest number that is compared. */
    private static final int MAX_DIGITS = 20;

    static Result of(Node node) {
        var status = node.text(Term.RESULT_STATUS);
        return new Result(
                node.text(Term.RESULT_DESCRIPTION),
                status == null ? "" : status,
                node.text(Term.RESULT_VALUE),
                node.text(Term.ACHIEVED_LEVEL));
    }

    /**
     * Whether it is a passed assessment: completed or passed, or a value that reaches the description's required value
     * or level (scoring.md, ASSESSED_CREDENTIAL).
     */
    public boolean isPassed(AchievementClaim achievement) {
        if (DONE.contains(status.toLowerCase(java.util.Locale.ROOT))) {
            return true;
        }
        // Any other status, such as Failed or InProgress, outweighs whatever value stands beside it.
        return status.isEmpty()
                && describedIn(achievement)
                        .filter(d -> reachesValue(d) || reachesLevel(d))
                        .isPresent();
    }

    /** The rubric level reached, where the achievement describes it. */
    public Optional<RubricLevel> level(AchievementClaim achievement) {
        return achievedLevel == null
                ? Optional.empty()
                : describedIn(achievement).flatMap(d -> level(d, achievedLevel));
    }

    private Optional<ResultDescription> describedIn(AchievementClaim achievement) {
        return achievement.resultDescriptions().stream()
                .filter(d -> d.id() != null && d.id().equals(description))
                .findFirst();
    }

    private boolean reachesValue(ResultDescription described) {
        var required = described.requiredValue();
        if (required == null || value == null) {
            return false;
        }
        var mark = number(value);
        var needed = number(required);
        return (mark == null || needed == null) ? value.equals(required) : mark.compareTo(needed) >= 0;
    }

    private boolean reachesLevel(ResultDescription described) {
        var required = described.requiredLevel();
        if (required == null || achievedLevel == null) {
            return false;
        }
        if (achievedLevel.equals(required)) {
            return true;
        }
        var reached = level(described, achievedLevel).map(RubricLevel::points);
        var needed = level(described, required).map(RubricLevel::points);
        return reached.isPresent() && needed.isPresent() && reached.get().compareTo(needed.get()) >= 0;
    }

    private static Optional<RubricLevel> level(ResultDescription described, String id) {
        return described.levels().stream().filter(l -> id.equals(l.id())).findFirst();
    }

    static @Nullable BigDecimal number(@Nullable String text) {
        if (text == null || text.length() > MAX_DIGITS) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}

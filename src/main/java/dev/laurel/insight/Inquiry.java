package dev.laurel.insight;

import dev.laurel.api.Fault;
import dev.laurel.api.Nearest;
import dev.laurel.api.Parameters;
import dev.laurel.api.ProblemException;
import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Resolution;
import dev.laurel.taxonomy.Skills;
import dev.laurel.taxonomy.text.Folding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the figures.
 *
 * @param area of the skills; null for any
 * @param skill that one only; null for any
 * @param words that a skill's name has, folded; empty for any
 * @param order of the rows
 * @param limit rows
 * @param cursor of the page before; null for the first
 */
record Inquiry(
        @Nullable String area,
        @Nullable SkillId skill,
        String words,
        Order order,
        int limit,
        @Nullable String cursor) {
    private static final int MAX_AREA = 60;
    private static final int MAX_WORDS = 100;

    /** The query parameters as they came. */
    record Given(
            @Nullable String area,
            @Nullable String skill,
            @Nullable String q,
            @Nullable String order,
            @Nullable String limit,
            @Nullable String cursor) {}

    /**
     * Reads the query parameters.
     *
     * @param skills by a tenant's own words
     * @throws ProblemException VALIDATION_FAILED with all faults
     */
    static Inquiry of(Given given, Order otherwise, Skills skills) {
        var reading = new Parameters.Reading();
        var area = reading.of(() -> area(given.area, skills), Optional.<String>empty());
        var skill = reading.of(() -> skill(given.skill, skills), Optional.<SkillId>empty());
        var words = reading.of(
                () -> Optional.ofNullable(Parameters.text("q", given.q, MAX_WORDS)), Optional.<String>empty());
        var order = reading.of(
                () -> Optional.ofNullable(Parameters.choice("order", given.order, Order.class)),
                Optional.<Order>empty());
        int limit = reading.of(() -> Parameters.limit(given.limit), 1);
        reading.end();
        return new Inquiry(
                area.orElse(null),
                skill.orElse(null),
                words.map(Folding::fold).orElse(""),
                order.orElse(otherwise),
                limit,
                given.cursor);
    }

    private static Optional<String> area(@Nullable String given, Skills skills) {
        var area = Optional.ofNullable(Parameters.text("area", given, MAX_AREA));
        if (area.isPresent() && !skills.areas().contains(area.get())) {
            throw unknown("area", "No skill lies in this area.", Nearest.to(area.get(), skills.areas()));
        }
        return area;
    }

    private static Optional<SkillId> skill(@Nullable String given, Skills skills) {
        var text = Optional.ofNullable(Parameters.text("skill", given, SkillId.MAX_LENGTH));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (skills.resolve(text.get())) {
            case Resolution.Known known -> Optional.of(known.skill().id());
            case Resolution.Ambiguous several ->
                throw unknown(
                        "skill",
                        "Several skills go by this name: give an id.",
                        several.skills().stream()
                                .map(skill -> skill.id().value())
                                .toList());
            case Resolution.Unknown unknown ->
                throw unknown(
                        "skill",
                        "No skill goes by this name.",
                        unknown.suggestions().stream().map(Skill::label).toList());
        };
    }

    private static ProblemException unknown(String parameter, String message, List<String> suggestions) {
        return ProblemException.invalid(new Fault(null, parameter, "unknown_value", message, suggestions));
    }

    /** Whether it asks for a skill. */
    boolean asksFor(PublishedSkill other) {
        return (area == null || area.equals(other.area()))
                && (skill == null || skill.equals(other.id()))
                && (words.isEmpty()
                        || other.labels().stream()
                                .anyMatch(label -> Folding.fold(label).contains(words)));
    }

    /** All that the rows depend on: a cursor of another inquiry is refused. */
    String name() {
        return String.join(":", order.name(), String.valueOf(area), String.valueOf(skill), words);
    }
}

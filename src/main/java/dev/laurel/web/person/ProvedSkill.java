package dev.laurel.web.person;

import dev.laurel.freelancer.EvidenceView;
import dev.laurel.skill.Level;
import dev.laurel.terms.SkillForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A skill that somebody has proved.
 *
 * @param level the highest that counts as proof now
 * @param until last UTC day of that, by the dates of the pieces that prove it; null where one of them has no end
 */
public record ProvedSkill(
        SkillForm skill, Level level, @Nullable LocalDate until) {
    private static final Comparator<ProvedSkill> ORDER = Comparator.comparing(ProvedSkill::level)
            .reversed()
            .thenComparing(proved -> proved.skill().label())
            .thenComparing(proved -> proved.skill().id());

    /** Of all evidence on a person: highest level first, then by name. */
    static List<ProvedSkill> of(List<EvidenceView> evidence) {
        return evidence.stream()
                .filter(EvidenceView::verified)
                .collect(Collectors.groupingBy(EvidenceView::skill))
                .entrySet()
                .stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .toList();
    }

    private static ProvedSkill of(SkillForm skill, List<EvidenceView> pieces) {
        var level = pieces.stream()
                .map(EvidenceView::level)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var ends = pieces.stream()
                .filter(piece -> piece.level() == level)
                .map(piece -> Optional.ofNullable(piece.until()))
                .toList();
        var last = ends.stream().flatMap(Optional::stream).max(Comparator.naturalOrder());
        boolean open = ends.stream().anyMatch(Optional::isEmpty);
        return new ProvedSkill(
                skill, level, open ? null : last.map(ProvedSkill::lastDay).orElse(null));
    }

    /**
     * The UTC day on which validity ends.
     *
     * @param end first instant of no validity
     */
    private static LocalDate lastDay(Instant end) {
        return LocalDate.ofInstant(end.minusNanos(1), ZoneOffset.UTC);
    }
}

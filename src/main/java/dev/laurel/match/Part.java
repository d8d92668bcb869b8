package dev.laurel.match;

import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of a gig that carries weight, with all that its weight and its place among equals depend on: a requirement,
 * or a PREFERRED qualification. Ordered by scoring.md's tie rule, "to the smaller key".
 *
 * @param index among the gig's requirements or among its qualifications
 * @param isQualification false for requirements, which come first
 * @param importance PREFERRED for qualifications
 * @param set weight the client set; null for the default
 * @param level number of the level; 0 where there is none
 * @param licence type and jurisdictions of a licence; empty for all else
 */
record Part(
        int index,
        boolean isQualification,
        Importance importance,
        @Nullable Integer set,
        List<SkillId> skills,
        int level,
        List<String> issuers,
        List<String> achievements,
        List<String> licence)
        implements Comparable<Part> {
    /** The last two keys are beyond the rule: licences have none of its keys, and so parts never tie by place. */
    private static final Comparator<Part> ORDER = Comparator.comparing(Part::isQualification)
            .thenComparing(Part::skills, Part::compareLists)
            .thenComparingInt(Part::level)
            .thenComparing(Part::issuers, Part::compareLists)
            .thenComparing(Part::achievements, Part::compareLists)
            .thenComparing(Part::licence, Part::compareLists)
            .thenComparing(Part::set, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** All parts of a gig, smallest key first. */
    static List<Part> sorted(Ask ask) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < ask.requirements().size(); i++) {
            parts.add(of(i, ask.requirements().get(i)));
        }
        for (int i = 0; i < ask.qualifications().size(); i++) {
            if (!ask.qualifications().get(i).mandatory()) {
                parts.add(of(i, ask.qualifications().get(i)));
            }
        }
        parts.sort(ORDER);
        return parts;
    }

    private static Part of(int index, Requirement r) {
        return new Part(
                index,
                false,
                r.importance(),
                r.weight(),
                r.anyOf(),
                r.level().number(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Part of(int index, Qualification qualification) {
        return switch (qualification) {
            case Qualification.Licence l -> preferred(index, l, List.of(), List.of(), List.of(), licence(l));
            case Qualification.Credential c ->
                preferred(index, c, c.skills(), c.issuers(), c.achievements(), List.of());
        };
    }

    private static Part preferred(
            int index,
            Qualification of,
            List<SkillId> skills,
            List<String> issuers,
            List<String> achievements,
            List<String> licence) {
        return new Part(index, true, Importance.PREFERRED, of.weight(), skills, 0, issuers, achievements, licence);
    }

    private static List<String> licence(Qualification.Licence licence) {
        var key = new ArrayList<String>();
        key.add(licence.type());
        key.addAll(licence.jurisdictions());
        return key;
    }

    private static <T extends Comparable<T>> int compareLists(List<T> one, List<T> other) {
        Iterator<T> theirs = other.iterator();
        for (var mine : one) {
            int order = theirs.hasNext() ? mine.compareTo(theirs.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return theirs.hasNext() ? -1 : 0;
    }

    @Override
    public int compareTo(Part other) {
        return ORDER.compare(this, other);
    }
}

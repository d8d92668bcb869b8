package dev.laurel.web.ranked;

import dev.laurel.gig.GigView;
import dev.laurel.gig.QualificationView;
import dev.laurel.gig.RequirementView;
import dev.laurel.ranking.ExplanationView;
import dev.laurel.ranking.QualificationPart;
import dev.laurel.ranking.RequirementPart;
import dev.laurel.skill.EvidenceKind;
import dev.laurel.skill.ask.Importance;
import dev.laurel.terms.SkillForm;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The parts of a gig by name, and what each of them gives a person.
 *
 * @param requirements what each requirement asks for, in the gig's order
 * @param qualifications what each qualification asks for, in the gig's order
 */
public record Parts(List<String> requirements, List<String> qualifications) {
    private static final String OR = " / ";
    private static final int PER_WEIGHT = 256;

    public Parts {
        requirements = List.copyOf(requirements);
        qualifications = List.copyOf(qualifications);
    }

    /** The parts of a gig as it is shown. */
    public static Parts of(GigView gig) {
        return new Parts(
                gig.requirements().stream().map(Parts::name).toList(),
                gig.qualifications().stream().map(Parts::name).toList());
    }

    private static String name(RequirementView asked) {
        return skills(asked.anyOf());
    }

    private static String name(QualificationView asked) {
        var licence = asked.licence();
        var credential = asked.credential();
        if (licence != null) {
            return licence.type() + " · " + String.join(OR, licence.jurisdictions());
        }
        return credential == null || credential.skills().isEmpty()
                ? String.join(OR, credential == null ? List.of() : credential.achievements())
                : skills(credential.skills());
    }

    private static String skills(List<SkillForm> anyOf) {
        return anyOf.stream().map(SkillForm::label).collect(Collectors.joining(OR));
    }

    /** A person's evidence bar: a segment for everything that has a weight, in the gig's order. */
    public List<Segment> bar(ExplanationView explanation) {
        var bar = new ArrayList<Segment>();
        int start = 0;
        for (var part : explanation.requirements()) {
            bar.add(segment(start, part));
            start += part.weight() * PER_WEIGHT;
        }
        for (var part : explanation.qualifications()) {
            if (part.weight() > 0) {
                bar.add(segment(start, part));
                start += part.weight() * PER_WEIGHT;
            }
        }
        return bar;
    }

    private Segment segment(int start, RequirementPart part) {
        var claim = part.bestClaim();
        return new Segment(
                start,
                part.weight() * PER_WEIGHT,
                part.points(),
                Math.max(0, part.claimed() - part.points()),
                claim != null && claim.kind() != EvidenceKind.CLAIM,
                requirements.get(part.requirement()),
                part.status(),
                part.importance() == Importance.REQUIRED);
    }

    private Segment segment(int start, QualificationPart part) {
        return new Segment(
                start,
                part.weight() * PER_WEIGHT,
                part.points(),
                0,
                false,
                qualifications.get(part.qualification()),
                part.status(),
                false);
    }
}

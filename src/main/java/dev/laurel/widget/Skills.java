package dev.laurel.widget;

import dev.laurel.api.Fault;
import dev.laurel.api.ProblemException;
import dev.laurel.skill.Skill;
import dev.laurel.skill.SkillId;
import dev.laurel.taxonomy.PublishedSkill;
import dev.laurel.taxonomy.Resolution;
import dev.laurel.taxonomy.Taxonomy;
import dev.laurel.terms.SkillForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Skills in the widget's addresses, and as its answers name them. */
final class Skills {
    /** Most skills that gigs are asked for at a time. */
    static final int MAX = 20;

    private static final String PARAMETER = "skills";

    private Skills() {}

    /**
     * Reads names or ids with commas between them; none where it is not given.
     *
     * @throws ProblemException VALIDATION_FAILED with every unknown or ambiguous one
     */
    static List<SkillId> read(Taxonomy taxonomy, String tenant, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        var names = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() > MAX || names.stream().anyMatch(name -> name.length() > SkillId.MAX_LENGTH)) {
            throw ProblemException.invalid(Fault.in(
                    PARAMETER,
                    "out_of_range",
                    "Must name at most " + MAX + " skills of at most " + SkillId.MAX_LENGTH + " characters."));
        }
        return resolved(taxonomy, tenant, names);
    }

    private static List<SkillId> resolved(Taxonomy taxonomy, String tenant, List<String> names) {
        var skills = new ArrayList<SkillId>();
        var faults = new ArrayList<Fault>();
        for (var name : names) {
            switch (taxonomy.resolve(tenant, name)) {
                case Resolution.Known known -> skills.add(known.skill().id());
                case Resolution.Ambiguous several ->
                    faults.add(fault(
                            "ambiguous_skill",
                            "Several skills go by the name " + name + ": give an id.",
                            several.skills().stream()
                                    .map(skill -> skill.id().value())
                                    .toList()));
                case Resolution.Unknown unknown ->
                    faults.add(fault(
                            "unknown_skill",
                            "No skill goes by the name " + name + ".",
                            unknown.suggestions().stream().map(Skill::label).toList()));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return skills.stream().distinct().toList();
    }

    private static Fault fault(String code, String message, List<String> suggestions) {
        return new Fault(null, PARAMETER, code, message, suggestions);
    }

    /** A skill by its current name; one that the taxonomy no longer has is called by its id. */
    static SkillForm named(SkillId id, Taxonomy taxonomy) {
        return SkillForm.of(taxonomy.find(id).map(PublishedSkill::skill).orElseGet(() -> new Skill(id, id.value())));
    }
}

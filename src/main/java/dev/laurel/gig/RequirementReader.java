package dev.laurel.gig;

import dev.laurel.api.Element;
import dev.laurel.api.Fields;
import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Requirement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the requirements of one gig. */
final class RequirementReader {
    private final SkillNames names;
    private final Map<Set<SkillId>, String> seen = new HashMap<>();

    RequirementReader(SkillNames names) {
        this.names = names;
    }

    List<Need> read(Fields in) {
        return in.list("requirements", GigBody.MAX_ASKED, value -> value.object(this::one));
    }

    private @Nullable Need one(Fields in) {
        var skills = in.required("anyOf");
        List<SkillId> anyOf = skills == null ? List.of() : anyOf(skills);
        var level = in.choice("level", Level.FOUNDATION);
        var importance = in.choice("importance", Importance.REQUIRED);
        var weight = in.integer("weight", 1, Requirement.MAX_WEIGHT);
        return anyOf.isEmpty() ? null : new Need(anyOf, level, importance, weight);
    }

    private List<SkillId> anyOf(Element list) {
        var skills = names.read(list, Requirement.MAX_ANY_OF);
        if (list.json().isArray() && list.json().isEmpty()) {
            list.fault("too_few", "Must name at least one skill.");
        }
        boolean whole = !skills.isEmpty() && skills.size() == list.json().size();
        var before = whole ? seen.putIfAbsent(Set.copyOf(skills), list.pointer()) : null;
        if (before != null) {
            list.fault("duplicate_requirement", "Names the same skills as " + before + ": a gig asks for a set once.");
        }
        return skills;
    }
}

package dev.laurel.match;

import dev.laurel.skill.Level;
import dev.laurel.skill.SkillId;
import dev.laurel.skill.ask.Ask;
import dev.laurel.skill.ask.Conditions;
import dev.laurel.skill.ask.Importance;
import dev.laurel.skill.ask.Qualification;
import dev.laurel.skill.ask.Requirement;
import dev.laurel.skill.terms.Cefr;
import dev.laurel.skill.terms.Language;
import dev.laurel.skill.terms.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Random gigs of a {@link World}: no set of skills twice, no qualification twice, something to score. */
record Asks(World world) {
    private static final int MOST_REQUIREMENTS = 6;
    private static final int MOST_QUALIFICATIONS = 3;

    Ask ask(String id) {
        boolean hasWeights = world.chance(3);
        return new Ask(id, requirements(hasWeights), qualifications(hasWeights), conditions());
    }

    static Ask with(Ask ask, List<Requirement> requirements, List<Qualification> qualifications) {
        return new Ask(ask.id(), requirements, qualifications, ask.conditions());
    }

    private List<Requirement> requirements(boolean hasWeights) {
        var bySkills = new LinkedHashMap<List<SkillId>, Requirement>();
        for (int i = world.random.nextInt(1, MOST_REQUIREMENTS + 1); i > 0; i--) {
            var requirement = requirement(hasWeights);
            bySkills.put(requirement.anyOf(), requirement);
        }
        return List.copyOf(bySkills.values());
    }

    Requirement requirement(boolean hasWeights) {
        return new Requirement(skills(), world.any(Level.values()), world.any(Importance.values()), weight(hasWeights));
    }

    private List<SkillId> skills() {
        var skills = new ArrayList<SkillId>();
        for (int i = world.chance(2) ? 1 : world.random.nextInt(1, 4); i > 0; i--) {
            skills.add(world.skill());
        }
        return skills;
    }

    private @Nullable Integer weight(boolean hasWeights) {
        if (!hasWeights || world.chance(3)) {
            return null;
        }
        return world.chance(2) ? world.random.nextInt(1, 101) : world.any(List.of(1, 100, 100, 100));
    }

    private List<Qualification> qualifications(boolean hasWeights) {
        var distinct = new LinkedHashMap<Object, Qualification>();
        for (int i = world.random.nextInt(MOST_QUALIFICATIONS + 1); i > 0; i--) {
            var one = world.chance(2) ? licence(hasWeights) : credential(hasWeights);
            distinct.put(bare(one), one);
        }
        return List.copyOf(distinct.values());
    }

    /** What makes two qualifications equal: all but whether they are mandatory and their weight. */
    private static Object bare(Qualification qualification) {
        return switch (qualification) {
            case Qualification.Licence l -> List.of(l.type(), l.jurisdictions());
            case Qualification.Credential c -> List.of(c.skills(), c.issuers(), c.achievements());
        };
    }

    private Qualification licence(boolean hasWeights) {
        boolean mandatory = world.chance(3);
        var states = world.chance(2) ? List.of(world.any(World.STATES)) : List.of("US-TX", world.any(World.STATES));
        return new Qualification.Licence("RN", states, mandatory, mandatory ? null : weight(hasWeights));
    }

    private Qualification credential(boolean hasWeights) {
        boolean mandatory = world.chance(3);
        var issuers = new HashSet<String>();
        var achievements = new HashSet<String>();
        var skills = world.chance(3) ? List.<SkillId>of() : skills();
        if (skills.isEmpty() || world.chance(3)) {
            issuers.add("iss_" + world.random.nextInt(4));
        }
        if (world.chance(5)) {
            achievements.add("ach_" + world.random.nextInt(4));
        }
        return new Qualification.Credential(
                skills,
                List.copyOf(issuers),
                List.copyOf(achievements),
                mandatory,
                mandatory ? null : weight(hasWeights));
    }

    private Conditions conditions() {
        var start = world.chance(3) ? null : world.day.plusDays(world.random.nextInt(0, 40));
        var end = world.chance(2) ? null : world.day.plusDays(world.random.nextInt(40, 140));
        return new Conditions(
                start,
                end,
                world.chance(2) ? null : world.random.nextInt(1, 30),
                world.chance(2) ? List.of() : List.of(new Language("en", world.any(Cefr.values()))),
                world.chance(2) ? null : People.rate(world),
                null,
                null,
                null,
                world.chance(2) ? null : new Place("US", world.chance(2) ? null : "US-TX"));
    }
}

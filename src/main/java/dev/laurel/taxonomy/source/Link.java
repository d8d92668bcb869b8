package dev.laurel.taxonomy.source;

import dev.laurel.skill.SkillId;

/** That one skill stands in a relation to another, which may not be known yet. */
record Link(SkillId from, Kind kind, SkillId to, Faults.Place place) {
    /** As stored. */
    enum Kind {
        BROADER,
        RELATED,
        PROVES
    }
}

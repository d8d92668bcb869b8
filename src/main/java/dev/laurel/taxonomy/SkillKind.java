package dev.laurel.taxonomy;

import dev.laurel.skill.Nature;

/** What sort of thing a skill is. */
public enum SkillKind {
    /** A product, language or instrument: Excel, Python, Epic. */
    TOOL,
    /** A way of working: usability testing, financial modelling. */
    METHOD,
    /** A field of knowledge: accounting, pharmacology. */
    KNOWLEDGE,
    /** How one works: attention to detail. */
    ATTITUDE,
    /** A language that people speak. */
    LANGUAGE,
    /** Permission to practise, or membership that boards and institutes grant: RN, CPA. */
    LICENCE;

    /** How fast it goes stale where the skill does not state otherwise (scoring.md, "groups", last paragraph). */
    public Nature nature() {
        return this == TOOL ? Nature.TOOL : Nature.METHOD;
    }
}

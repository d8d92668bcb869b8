package dev.laurel.skill;

/**
 * How fast knowledge of a skill goes stale: a TOOL changes within a few years, a METHOD lasts longer (scoring.md,
 * "freshness").
 */
public enum Nature {
    TOOL,
    METHOD
}

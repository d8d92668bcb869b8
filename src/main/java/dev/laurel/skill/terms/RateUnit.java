package dev.laurel.skill.terms;

/** What a rate or a budget is counted by. A FIXED budget has no rate gate; a person's rate is never FIXED. */
public enum RateUnit {
    HOUR,
    DAY,
    FIXED;

    /** Hours of a working day when rates are converted (scoring.md, "Gates"). */
    public static final int HOURS_A_DAY = 8;
}

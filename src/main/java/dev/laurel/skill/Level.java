package dev.laurel.skill;

/** Proficiency, lowest first. */
public enum Level {
    FOUNDATION(1),
    INTERMEDIATE(2),
    ADVANCED(3),
    EXPERT(4);

    private final int number;

    Level(int number) {
        this.number = number;
    }

    /** 1 for FOUNDATION to 4 for EXPERT. */
    public int number() {
        return number;
    }

    /** How many levels this one lies below {@code asked}; 0 when at or above it. */
    public int stepsBelow(Level asked) {
        return Math.max(0, asked.number - number);
    }
}

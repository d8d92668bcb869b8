package dev.laurel.audit;

/** What an impact ratio says by the four-fifths rule. */
public enum Finding {
    /** The group whose rate is the highest: the others are held against it. */
    HIGHEST(""),
    /** At least four fifths of the highest rate. */
    WITHIN(""),
    /** Below four fifths, and more than chance explains: the interval lies below 1. */
    BELOW("BELOW 4/5"),
    /** Below four fifths, which may be chance: the interval reaches 1. */
    BELOW_BY_CHANCE("below 4/5, may be chance"),
    /** Too small a part of the data: stated, and not compared. */
    NOT_COMPARED("not compared: under the least share"),
    /** Nobody at all is counted, so there is nothing to compare. */
    NOTHING("nobody in any group");

    /** What a group's rate must be of the highest one: 29 CFR 1607.4 D. */
    static final double FOUR_FIFTHS = 0.8;

    private final String words;

    Finding(String words) {
        this.words = words;
    }

    /** For people; empty where nothing is to be said. */
    String words() {
        return words;
    }

    /** Of a group that is compared and whose rate is not the highest. */
    static Finding of(double ratio, Interval interval) {
        if (ratio >= FOUR_FIFTHS) {
            return WITHIN;
        }
        return interval.high() < 1 ? BELOW : BELOW_BY_CHANCE;
    }
}
